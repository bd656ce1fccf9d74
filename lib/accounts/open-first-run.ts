import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { firstRunHours, firstRunPurpose } from './first-run-link';
import { hashToken } from './hash-token';
import { hour, shift } from './instants';

/** Makes the one link with which the first administrator comes in, in place of an earlier one; undefined when people exist. */
export const openFirstRun = command({
  name: 'first-run.open',
  input: z.object({}),
  async run({
    stores,
    now,
    newId,
    newSecret,
  }): Promise<CommandOutcome<{ token: string; expiresAt: string } | undefined>> {
    if ((await stores.people.count()) > 0) return { result: undefined, audit: null };
    const token = newSecret();
    const link = {
      id: newId(),
      purpose: firstRunPurpose,
      personId: null,
      createdAt: now,
      expiresAt: shift(now, firstRunHours * hour),
      openedAt: null,
      usedAt: null,
      revokedAt: null,
      binding: '',
    };
    await stores.oneTimeLinks.removeByPurpose(firstRunPurpose);
    await stores.oneTimeLinks.insert(link, hashToken(token));
    return {
      result: { token, expiresAt: link.expiresAt },
      audit: {
        entity: 'one-time-link',
        id: link.id,
        label: 'First run',
        after: { expiresAt: link.expiresAt },
      },
    };
  },
});
