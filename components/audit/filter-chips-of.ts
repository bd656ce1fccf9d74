import type { FilterChip } from '@/components/ui/filter-chips';
import { actionGroups, verbOf } from '@/lib/audit/describe-entry';
import { type AuditView, filterMembers, writeFilterAddress } from './audit-address';
import { doorNames, entityNames } from './names';

interface Names {
  actors: { id: string; name: string }[];
  tenant: string | undefined;
}

const labels = {
  actor: 'Who',
  action: 'What',
  entity: 'Kind',
  door: 'Through',
  since: 'From',
  until: 'To',
  tenant: 'Tenant',
} as const;

/** The filter as chips, each with the address of the view without it. */
export function chipsOf(view: AuditView, names: Names): FilterChip[] {
  return filterMembers.flatMap((member) => {
    const value = view[member];
    if (value === undefined) return [];
    return [
      {
        label: labels[member],
        value: showValue(member, value, names),
        removeHref: writeFilterAddress(view, { [member]: undefined }),
      },
    ];
  });
}

function showValue(member: (typeof filterMembers)[number], value: string, { actors, tenant }: Names): string {
  if (member === 'actor') return actors.find(({ id }) => id === value)?.name ?? value;
  if (member === 'action') return actionGroups.find((group) => group.value === value)?.label ?? verbOf(value);
  if (member === 'entity') return (entityNames as Record<string, string>)[value] ?? value;
  if (member === 'door') return (doorNames as Record<string, string>)[value] ?? value;
  if (member === 'tenant') return tenant ?? value;
  return value;
}
