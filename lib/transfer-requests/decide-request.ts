import * as z from 'zod';
import { free, labelOf } from '../access-numbers/block';
import { type Change, carryOut } from '../access-numbers/change-numbers';
import { findHoldingTenant } from '../access-numbers/holding-tenant';
import { accessNumberLimits } from '../access-numbers/limits';
import { findChosen, refuse } from '../access-numbers/select-numbers';
import type { AuditSubject } from '../audit/model';
import { nameActor } from '../audit/record-entry';
import { type CommandContext, command } from '../command';
import { showRange } from '../numbering/show-numbers';
import { conflict, notFound } from '../problem';
import { sayInstant } from '../say-instant';
import { findFrozen, frozenIssue } from '../tenants/frozen';
import { optionalLine } from '../text';
import type { TransferRequest } from './model';

export const Decision = z.strictObject({
  decision: z.enum(['grant', 'decline'], { error: 'Decide grant or decline.' }),
  note: optionalLine({ label: 'note', max: accessNumberLimits.note }),
});

/**
 * Grants what a tenant asked another for, or declines it. Granted, exactly those numbers go from the holder to the tenant
 * that wants them, with their trunks; what is left of the holder's block stays with the holder. Throws `conflict` when
 * the holder has some of them no longer, or when either tenant is frozen or in the bin.
 */
export const decideTransferRequest = command({
  name: 'transfer-request.decide',
  input: Decision.extend({ id: z.string() }),
  async run(context, { id, decision, note }) {
    const before = await getOpenRequest(context, id);
    const after: TransferRequest = {
      ...before,
      state: decision === 'grant' ? 'granted' : 'declined',
      note,
      decidedAt: context.now,
      decidedByName: nameActor(context.actor).actorName,
    };
    await context.stores.transferRequests.save(after);
    const told: AuditSubject = {
      entity: 'transfer-request',
      id,
      label: showRange(before),
      outcome: after.state,
      before,
      after,
    };
    const moved = decision === 'grant' ? await handOver(context, before) : [];
    return { result: after, audit: [told, ...moved] };
  },
});

async function getOpenRequest({ stores }: CommandContext, id: string): Promise<TransferRequest> {
  const request = await stores.transferRequests.find(id);
  if (!request) throw notFound('transfer request');
  const { state, decidedAt, decidedByName } = request;
  if (state === 'open') return request;
  const message = `${decidedByName} ${state} this ${decidedAt === null ? 'before' : sayInstant(decidedAt)}. Nothing was changed.`;
  throw conflict([{ path: '', code: 'request-decided', message }]);
}

/** Both tenants find it in their history. */
async function handOver(
  context: CommandContext,
  { first, last, holder, forTenant }: TransferRequest,
): Promise<AuditSubject[]> {
  const tenant = await findHoldingTenant(context.stores, forTenant.id);
  const [frozen] = (await findFrozen(context.stores, [holder.id])).values();
  if (frozen) throw conflict([frozenIssue(frozen)]);
  const chosen = await findChosen(context, { first, last });
  refuse(
    chosen.flatMap(({ block }) =>
      block.tenant?.id === holder.id
        ? []
        : [
            {
              path: '',
              code: 'request-outdated',
              message: `${labelOf(block)} belongs to ${holder.name} no longer, so it cannot hand it over. Decline the request.`,
            },
          ],
    ),
  );
  const change: Change = {
    judge: () => ({ verdict: 'go' }),
    become: () => ({ ...free, state: 'assigned', tenant, lastTenant: null }),
    concerns: () => tenant.id,
  };
  const { audit } = await carryOut(context, chosen, change);
  return audit.flatMap((subject) => [
    { ...subject, outcome: 'granted' },
    { ...subject, outcome: 'granted', tenantId: holder.id },
  ]);
}
