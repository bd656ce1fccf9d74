import { type Actor, isAdministrator } from '../actor';
import { nameActor } from '../audit/record-entry';
import type { Issue } from '../problem';
import { sayInstant } from '../say-instant';
import { labelOf } from './block';
import type { AccessNumberBlock } from './model';

/** What stands against a change of a block: nothing, that it is so already, or a reason. */
export type Verdict =
  | { verdict: 'go' }
  | { verdict: 'nothing-to-do'; message: string }
  | { verdict: 'refused'; issue: Omit<Issue, 'path'> };

const go: Verdict = { verdict: 'go' };

function refused(issue: Omit<Issue, 'path'>): Verdict {
  return { verdict: 'refused', issue };
}

function nothingToDo(message: string): Verdict {
  return { verdict: 'nothing-to-do', message };
}

function endOf({ stateUntil }: AccessNumberBlock): string {
  return stateUntil === null ? 'later' : sayInstant(stateUntil);
}

function reserved(block: AccessNumberBlock): Verdict {
  const who = block.reservedBy?.name ?? 'somebody';
  return refused({
    code: 'number-reserved',
    message: `${labelOf(block)} is reserved by ${who} until ${endOf(block)}. An administrator can release it before.`,
  });
}

function quarantined(block: AccessNumberBlock): Verdict {
  const whose = block.lastTenant ? ` after ${block.lastTenant.name}` : '';
  return refused({
    code: 'number-quarantined',
    message: `${labelOf(block)} is in quarantine${whose} until ${endOf(block)}. Release it first to use it before.`,
  });
}

function assigned(block: AccessNumberBlock): Verdict {
  return refused({
    code: 'number-assigned',
    message: `${labelOf(block)} is assigned to ${block.tenant?.name}. Unassign it first.`,
    ...(block.tenant && { holder: block.tenant }),
  });
}

function isOwnReservation({ reservedBy }: AccessNumberBlock, actor: Actor): boolean {
  return reservedBy?.id === nameActor(actor).actorId;
}

/** Free numbers, those one has reserved oneself, those in quarantine after this same tenant, and a partner's stock. */
export function judgeAssign(
  block: AccessNumberBlock,
  to: { tenantId: string; actor: Actor; stock?: string | undefined },
): Verdict {
  if (block.tenant && block.tenant.id === to.stock && block.tenant.id !== to.tenantId) return go;
  if (block.state === 'assigned')
    return block.tenant?.id === to.tenantId
      ? nothingToDo(`${labelOf(block)} is assigned to ${block.tenant.name} already.`)
      : assigned(block);
  if (block.state === 'reserved') return isOwnReservation(block, to.actor) ? go : reserved(block);
  if (block.state === 'quarantined') return block.lastTenant?.id === to.tenantId ? go : quarantined(block);
  return go;
}

export function judgeUnassign(block: AccessNumberBlock, stock?: string): Verdict {
  if (block.tenant && block.tenant.id === stock)
    return nothingToDo(`${labelOf(block)} is in the stock of ${block.tenant.name} already.`);
  return block.state === 'assigned' ? go : nothingToDo(`${labelOf(block)} is assigned to nobody.`);
}

/** Free numbers; and one's own reservation again, to another time. */
export function judgeReserve(block: AccessNumberBlock, by: { actor: Actor }): Verdict {
  if (block.state === 'assigned') return assigned(block);
  if (block.state === 'quarantined') return quarantined(block);
  if (block.state === 'reserved') return isOwnReservation(block, by.actor) ? go : reserved(block);
  return go;
}

/** Ends a quarantine, or a reservation of one's own; an administrator ends anybody's. */
export function judgeRelease(
  block: AccessNumberBlock,
  by: { actor: Actor; from?: 'reserved' | 'quarantined' | undefined },
): Verdict {
  const { from = block.state } = by;
  if (block.state !== 'free' && block.state !== from)
    return refused({
      code: 'other-state',
      message: `${labelOf(block)} is not ${from === 'reserved' ? 'reserved' : 'in quarantine'}.`,
    });
  if (block.state === 'quarantined') return go;
  if (block.state === 'reserved')
    return isOwnReservation(block, by.actor) || isAdministrator(by.actor) ? go : reserved(block);
  if (block.state === 'assigned') return assigned(block);
  return nothingToDo(`${labelOf(block)} is free already.`);
}

/** Not while a tenant has it, nor while somebody else keeps it. */
export function judgeDelete(block: AccessNumberBlock, by: { actor: Actor }): Verdict {
  if (block.state === 'assigned') return assigned(block);
  if (block.state === 'reserved') return isOwnReservation(block, by.actor) ? go : reserved(block);
  return go;
}
