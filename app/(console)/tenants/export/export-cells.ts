import type { TenantColumn } from '@/components/tenants/list/columns';
import { countNumbers } from '@/lib/numbering/intervals';
import { parseNumbers } from '@/lib/numbering/parse-numbers';
import { daysLeft } from '@/lib/tenants/days-left';
import type { Tenant } from '@/lib/tenants/model';

type Cell = string | number | null;

export interface ExportedTenant extends Tenant {
  /** The name of the partner that it belongs to. */
  partner: string | null;
}

/** A tenant as an exported row: its id, then the chosen columns. Times are UTC. */
export function exportRow(
  tenant: ExportedTenant,
  columns: TenantColumn[],
  now: string,
): Record<string, Cell> {
  return {
    id: tenant.id,
    ...Object.fromEntries(columns.map((column) => [column, cellOf(column, tenant, now)])),
  };
}

function cellOf(column: TenantColumn, tenant: ExportedTenant, now: string): Cell {
  const { telephony } = tenant;
  switch (column) {
    case 'status':
    case 'name':
    case 'number':
    case 'company':
    case 'url':
    case 'createdAt':
    case 'updatedAt':
    case 'deletedAt':
      return tenant[column];
    case 'system':
    case 'acronym':
    case 'customerNumber':
    case 'financeId':
      return telephony?.[column] ?? null;
    case 'domain':
      return telephony?.domainName ?? null;
    case 'numbers':
      return telephony?.directoryNumbers.map((entry) => entry.directoryNumbers).join(', ') ?? null;
    case 'numberCount':
      return telephony ? countAll(telephony.directoryNumbers) : null;
    case 'subscribers':
      return telephony?.subscribers.length ?? null;
    case 'partner':
      return tenant.partner;
    case 'daysLeft':
      return tenant.deletedAt && daysLeft(tenant.deletedAt, now);
  }
}

/** As text: twenty digits count further than a JS number. */
function countAll(entries: { directoryNumbers: string }[]): string {
  const ranges = entries.flatMap((entry) => parseNumbers(entry.directoryNumbers).ranges);
  return String(ranges.reduce((sum, range) => sum + countNumbers(range), 0n));
}
