import type { FilterChip } from '@/components/ui/filter-chips';
import type { LicenceReport } from '@/lib/licences/get-licence-report';
import { noPartner } from '@/lib/licences/no-partner';
import { filterMembers, type ReportView, writeFilterAddress } from './report-address';
import { showMonth } from './show-use';

const labels = {
  month: 'Month',
  partner: 'Partner',
  featurelevel: 'Feature level',
  financeId: 'Finance ID',
  missing: 'Finance ID',
} as const;

/** The filter as chips, each with the address of the report without it. */
export function chipsOf(view: ReportView, { choices }: LicenceReport): FilterChip[] {
  return filterMembers.flatMap((member) => {
    const value = view[member];
    if (value === undefined) return [];
    const removeHref = writeFilterAddress(view, { [member]: undefined, view: view.view ?? 'all' });
    return [{ label: labels[member], value: showValue(member, value, choices), removeHref }];
  });
}

function showValue(
  member: (typeof filterMembers)[number],
  value: string,
  { partners }: LicenceReport['choices'],
): string {
  if (member === 'month') return showMonth(value);
  if (member === 'missing') return 'none';
  if (member !== 'partner') return value;
  if (value === noPartner) return 'Own tenants';
  return partners.find(({ id }) => id === value)?.name ?? value;
}
