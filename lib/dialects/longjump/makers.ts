import type { AuditEntry } from '../../audit/model';
import type { Stores } from '../../stores';
import type { Field } from './field-model';
import type { Maker, Makers } from './tenant-document';

const told = new Set(['created_id', 'owner_id', 'modified_id']);

/**
 * Who made these tenants and who changed them last, by their ids; nobody is looked up where no field tells it. A tenant
 * that was imported brought no log of ours along, so that its maker is whoever imported it.
 */
export async function findMakers(
  { audit }: Pick<Stores, 'audit'>,
  { tenantIds, fields }: { tenantIds: readonly string[]; fields: readonly Field[] },
): Promise<ReadonlyMap<string, Makers>> {
  if (!fields.some(({ name }) => told.has(name))) return new Map();
  const ends = await audit.listEnds(tenantIds);
  return new Map(
    ends.map(({ tenantId, first, last }) => [tenantId, { created: makerOf(first), modified: makerOf(last) }]),
  );
}

function makerOf({ actorId, actorName }: AuditEntry): Maker {
  return { id: actorId, name: actorName };
}
