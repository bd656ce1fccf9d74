import type { AuditSubject } from '../audit/model';
import type { Tenant } from '../tenants/model';
import type { ArchiveContent } from './model';
import type { ImportDeeds } from './plan-import';
import type { TenantImport } from './store';

interface Told {
  tenant: Tenant;
  content: ArchiveContent;
  deeds: ImportDeeds;
}

/** One entry of the provider's log, not of the tenant's own history. */
export function tellImport(applied: TenantImport, { tenant, content, deeds }: Told): AuditSubject {
  const { id, fileName, digest, counts } = applied;
  return {
    entity: 'import',
    id,
    label: tenant.name,
    after: {
      fileName,
      tenant: {
        id: tenant.id,
        number: tenant.number,
        url: tenant.url,
        name: tenant.name,
        status: tenant.status,
      },
      replaced: deeds.replaces?.name ?? null,
      digest,
      counts,
      accessNumberBlocks: deeds.blocks.length,
      people: deeds.people.length,
      callingLists: deeds.callingLists.length,
      records: deeds.callingLists.reduce((sum, { records }) => sum + records, 0),
      historyEntries: content.history.entries,
      askedFor: deeds.requests.length,
    },
  };
}
