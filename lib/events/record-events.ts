import type { AuditEntry, AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import type { Permission } from '../permissions';
import type { Stores } from '../stores';
import type { Tenant } from '../tenants/model';
import { deriveFacts, type Fact, numbersOf } from './derive-facts';
import type { EventTenant, KeptEvent } from './model';

/** A subject with the entry that the audit log has of it. */
export interface ToldSubject {
  action: Permission;
  subject: AuditSubject;
  entry: AuditEntry;
}

interface Recording extends Pick<CommandContext, 'newId'> {
  stores: Pick<Stores, 'events' | 'tenants'>;
  now: string;
}

/**
 * Writes the events of what was changed, in the transaction of the change and after its entries in the audit log. Who
 * writes those takes turns with all others (each reads the last one), so that events are numbered in the order in which
 * they are committed, without a gap: a reader who has seen one has seen all before it.
 */
export async function recordEvents(
  { stores, newId, now }: Recording,
  told: readonly ToldSubject[],
): Promise<void> {
  const facts = told.flatMap(({ action, subject, entry }) =>
    deriveFacts(action, subject).map((fact) => ({ fact, entry })),
  );
  if (facts.length === 0) return;
  const find = findOnce(stores);
  const kept: KeptEvent[] = [];
  let sequence = await stores.events.findLastSequence();
  for (const { fact, entry } of facts) {
    const tenant = fact.tenant ?? (await find(fact.tenantId));
    if (!tenant) throw new Error(`An entry tells of tenant ${fact.tenantId}, which is not there.`);
    for (const one of completed(fact, tenant)) {
      sequence += 1;
      const event = {
        id: newId(),
        type: one.type,
        at: now,
        sequence,
        tenant: nameOf(tenant),
        changes: one.changes ?? [],
        numbers: one.numbers ?? null,
        who: { name: entry.actorName, door: entry.door },
        requestId: entry.requestId,
        auditEntryId: entry.id,
      };
      kept.push({ event, formerPartnerId: one.formerPartnerId ?? null });
    }
  }
  await stores.events.insertMany(kept);
}

/** An archive's tenant comes with its directory numbers. */
function completed(fact: Fact, tenant: Tenant): Fact[] {
  if (fact.type !== 'tenant.imported') return [fact];
  const numbers = numbersOf(tenant).map(
    (numbers): Fact => ({ type: 'numbers.assigned', tenantId: tenant.id, numbers }),
  );
  return [fact, ...numbers];
}

/** A thousand blocks of one tenant ask for it once. */
function findOnce({ tenants }: Pick<Stores, 'tenants'>) {
  const found = new Map<string, Promise<Tenant | undefined>>();
  return (id: string) => {
    const known = found.get(id) ?? tenants.find(id);
    found.set(id, known);
    return known;
  };
}

function nameOf({ id, number, url, name, partnerId }: Tenant): EventTenant {
  return { id, number, url, name, partnerId };
}
