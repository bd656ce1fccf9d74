import type { AuditEntry } from '../../audit/model';
import type { Stores } from '../../stores';
import type { Maker, Makers } from './tenant-document';

/**
 * Who made a tenant and who changed it last. A tenant that was imported brought no log of ours along, so that its maker
 * is whoever imported it.
 */
export async function findMakers({ audit }: Pick<Stores, 'audit'>, tenantId: string): Promise<Makers> {
  const ofTenant = { tenantId, entity: 'tenant' };
  const [first] = await audit.list(ofTenant, { limit: 1, after: 0 });
  const [last] = await audit.list(ofTenant, { limit: 1 });
  return { created: makerOf(first), modified: makerOf(last) };
}

function makerOf(entry: AuditEntry | undefined): Maker | null {
  return entry ? { id: entry.actorId, name: entry.actorName } : null;
}
