import { hostOf } from '@/components/moves/move-words';
import { countNumbers } from '@/lib/numbering/intervals';
import type { NumberRange } from '@/lib/numbering/model';
import { parseNumbers } from '@/lib/numbering/parse-numbers';
import { daysLeft } from '@/lib/tenants/days-left';
import type { Tenant } from '@/lib/tenants/model';

type Members =
  | 'id'
  | 'name'
  | 'company'
  | 'url'
  | 'number'
  | 'status'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'deletedAt';

/** What a row shows of its tenant: the little that travels to the browser. */
export interface RowData extends Pick<Tenant, Members> {
  system?: string;
  acronym?: string | null;
  domain?: string;
  financeId?: string | null;
  customerNumber?: number;
  /** The name of the partner that it belongs to. */
  partner?: string;
  subscribers?: number;
  ranges: NumberRange[];
  /** How many numbers the ranges hold; more than a JS number can count. */
  numbers: string;
  daysLeft?: number;
  /** What stands beside its name: that it is frozen, or where it moved. */
  note?: string;
}

export function rowDataOf(tenant: Tenant, now: string, partner?: string): RowData {
  const { id, name, company, url, number, status, version, createdAt, updatedAt, deletedAt, telephony } =
    tenant;
  const ranges =
    telephony?.directoryNumbers.flatMap((entry) => parseNumbers(entry.directoryNumbers).ranges) ?? [];
  return {
    ...{ id, name, company, url, number, status, version, createdAt, updatedAt, deletedAt },
    ...(telephony && {
      system: telephony.system,
      acronym: telephony.acronym,
      domain: telephony.domainName,
      financeId: telephony.financeId,
      customerNumber: telephony.customerNumber,
      subscribers: telephony.subscribers.length,
    }),
    ...(partner !== undefined && { partner }),
    ranges,
    numbers: String(ranges.reduce((sum, range) => sum + countNumbers(range), 0n)),
    ...(tenant.isPartner && { note: 'Partner' }),
    ...(tenant.frozen && { note: 'Frozen' }),
    ...(tenant.movedTo && { note: `Moved to ${hostOf(tenant.movedTo)}` }),
    ...(deletedAt !== null && { daysLeft: daysLeft(deletedAt, now) }),
  };
}
