import type { Actor } from '../actor';
import type { Context } from '../context';
import type { Permission } from '../permissions';
import type { Stores } from '../stores';
import { firstHash, hashEntry } from './chain';
import type { AuditEntry, AuditSubject } from './model';

interface Recording extends Pick<Context, 'actor' | 'door' | 'ip' | 'requestId' | 'newId'> {
  stores: Pick<Stores, 'audit'>;
  now: string;
}

interface Recorded {
  action: Permission;
  subject: AuditSubject;
  reason: string | undefined;
}

/** Appends one entry to the hash chain, in the transaction of the change it tells of, and answers it. */
export async function recordEntry(
  context: Recording,
  { action, subject, reason }: Recorded,
): Promise<AuditEntry> {
  const last = await context.stores.audit.findLast();
  const { actorId, actorName } = nameActor(context.actor);
  const entry: Omit<AuditEntry, 'hash'> = {
    sequence: (last?.sequence ?? 0) + 1,
    id: context.newId(),
    at: context.now,
    actorId,
    actorName,
    door: context.door,
    ip: context.ip,
    requestId: context.requestId,
    action: subject.outcome ? `${action}.${subject.outcome}` : action,
    entity: subject.entity,
    entityId: subject.id,
    entityLabel: asStored(subject.label),
    tenantId: subject.tenantId ?? null,
    reason: asStored(reason?.trim() ?? '') || null,
    before: asJson(subject.before),
    after: asJson(subject.after),
    previousHash: last?.hash ?? firstHash,
  };
  const hashed: AuditEntry = { ...entry, hash: hashEntry(entry) };
  await context.stores.audit.append(hashed);
  return hashed;
}

/** How the log names who acted. */
export function nameActor(actor: Actor) {
  if (actor.kind === 'person') return { actorId: actor.personId, actorName: actor.name };
  return actor.kind === 'system'
    ? { actorId: 'system', actorName: 'Tenantry' }
    : { actorId: 'anonymous', actorName: 'Not signed in' };
}

/** Databases keep no half of a surrogate pair and no NUL; hashed as it came, either would break the chain for good. */
function asStored(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** The value as it will be read back, so that the hash can be checked against what is stored. */
function asJson(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
