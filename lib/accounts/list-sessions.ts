import * as z from 'zod';
import { requirePermission } from '../permissions';
import { query } from '../query';
import { actingPerson } from './acting-person';
import type { Session } from './model';
import { isOver } from './session-age';

export interface ListedSession extends Session {
  /** The one that asks. */
  isCurrent: boolean;
}

/** Sessions that are in use, last seen first: own ones, or with `personId` somebody else's for an administrator. */
export const listSessions = query({
  name: 'session.list',
  input: z.strictObject({ personId: z.string().optional() }),
  async run({ stores, actor, now }, input): Promise<ListedSession[]> {
    const self = actingPerson(actor);
    const personId = input.personId ?? self.personId;
    if (personId !== self.personId) requirePermission(actor, 'person.get');
    const sessions = await stores.sessions.listByPerson(personId);
    return sessions
      .filter((session) => !isOver(session, now))
      .map((session) => ({ ...session, isCurrent: session.id === self.sessionId }));
  },
});
