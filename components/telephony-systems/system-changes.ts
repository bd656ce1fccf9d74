import type { Difference } from '@/components/ui/diff-list';
import type { TelephonySystemDraft } from '@/lib/telephony-systems/model';
import { readTyped, type TypedSystem } from '@/lib/telephony-systems/typed-lists';

const memberNames = {
  name: 'Name',
  servers: 'Servers',
  domains: 'Domains',
  featureLevels: 'Feature levels',
} as const;

type Member = keyof typeof memberNames;

export const members = Object.keys(memberNames) as Member[];

/** What saving would change: of a list, only what goes and what comes. */
export function listChanges(before: TelephonySystemDraft, typed: TypedSystem): Difference[] {
  const after = readTyped(typed);
  return members.flatMap((member) => {
    const [from, to] = [itemsOf(before[member]), itemsOf(after[member])];
    const gone = from.filter((item) => !to.includes(item));
    const come = to.filter((item) => !from.includes(item));
    if (gone.length === 0 && come.length === 0) return [];
    return [{ field: memberNames[member], before: gone.join(', '), after: come.join(', ') }];
  });
}

function itemsOf(value: string | readonly (string | number)[]): string[] {
  return typeof value === 'string' ? [value] : value.map(String);
}
