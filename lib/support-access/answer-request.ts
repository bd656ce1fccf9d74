import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { command } from '../command';
import { conflict } from '../problem';
import { getLive } from '../tenants/change-tenant';
import { getRequest, requireAsked, requireOwnRequest, tellOfRequest } from './find-request';
import { type SupportRequest, showRequest } from './model';

export const SupportDecision = z.strictObject({
  decision: z.enum(['grant', 'decline'], { error: 'Decide grant or decline.' }),
});

/**
 * An administrator of the tenant grants a request or declines it. Granted, its person may look from now on for the
 * minutes that were asked for. Throws `conflict` for one that is over, and for a tenant that is frozen.
 */
export const decideSupportRequest = command({
  name: 'support-request.decide',
  input: SupportDecision.extend({ id: z.string() }),
  async run(context, { id, decision }) {
    const { stores, now, actor } = context;
    const before = await getRequest(context, id);
    await getLive(context, before.tenantId);
    requireAsked(before, context);
    const isGranted = decision === 'grant';
    if (isGranted) await requireStillHere(context.stores, before);
    const after: SupportRequest = {
      ...before,
      state: isGranted ? 'granted' : 'declined',
      decidedAt: now,
      decidedByName: nameActor(actor).actorName,
      endsAt: isGranted ? minutesAfter(now, before.minutes) : null,
    };
    await stores.supportRequests.save(after);
    return {
      result: showRequest(after, now),
      audit: tellOfRequest(after, { before, after, outcome: after.state }),
    };
  },
});

/** Takes a request back that nobody answered yet. */
export const withdrawSupportRequest = command({
  name: 'support-request.withdraw',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const before = await getRequest(context, id);
    requireOwnRequest(context.actor, before);
    requireAsked(before, context);
    const after: SupportRequest = {
      ...before,
      state: 'withdrawn',
      endedAt: context.now,
      endedByName: nameActor(context.actor).actorName,
    };
    await context.stores.supportRequests.save(after);
    return { result: showRequest(after, context.now), audit: tellOfRequest(after, { before, after }) };
  },
});

async function requireStillHere(
  { people }: { people: { find(id: string): Promise<{ disabledAt: string | null } | undefined> } },
  { personId, personName }: SupportRequest,
): Promise<void> {
  const asker = await people.find(personId);
  if (asker && asker.disabledAt === null) return;
  const message = `${personName} can no longer sign in at your provider. Decline the request.`;
  throw conflict([{ path: 'decision', code: 'asker-gone', message }]);
}

function minutesAfter(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}
