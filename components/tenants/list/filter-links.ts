import type { FilterChip } from '@/components/ui/filter-chips';
import { type ListView, wholeList, writeAddress } from './list-address';

/** The filters in force, each with the address that does without it; `partnerName` is what the chosen partner is called. */
export function chipsOf(view: ListView, partnerName = view.partner): FilterChip[] {
  const chips: FilterChip[] = [];
  if (view.q !== '')
    chips.push({ label: 'Search', value: view.q, removeHref: writeAddress(view, { q: '' }) });
  if (view.status) {
    const value = view.status === 'active' ? 'Active' : 'Inactive';
    chips.push({ label: 'Status', value, removeHref: writeAddress(view, { status: undefined }) });
  }
  if (view.system)
    chips.push({
      label: 'Telephony system',
      value: view.system,
      removeHref: writeAddress(view, { system: undefined }),
    });
  if (view.partner && partnerName)
    chips.push({
      label: 'Partner',
      value: partnerName,
      removeHref: writeAddress(view, { partner: undefined }),
    });
  if (view.deleted)
    chips.push({ label: 'In', value: 'the bin', removeHref: writeAddress(view, { deleted: false }) });
  return chips;
}

/** The list without any filter; the order and the look stay. */
export function clearedAddress(view: ListView): string {
  const { q, status, deleted } = wholeList;
  return writeAddress(view, { q, status, system: undefined, partner: undefined, deleted });
}

/** The filters as a sentence tells them: "Status = Inactive and Telephony system = MX-ONE". */
export function nameFilters(view: ListView, partnerName?: string): string {
  return chipsOf({ ...view, q: '', deleted: false }, partnerName)
    .map(({ label, value }) => `${label} = ${value}`)
    .join(' and ');
}
