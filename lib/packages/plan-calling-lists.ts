import { type CallingList, callingListLimits } from '../calling-lists/model';
import { isEqual } from '../merge-patch';
import { nameKey } from '../tenants/keys';
import type { ArchiveContent, ImportChoices } from '../transfer/model';
import { type ItemDraft, settled } from '../transfer/plan-item';
import { planObject } from './plan-object';

type PackedList = ArchiveContent['callingLists'][number];

export interface ListDeed {
  list: PackedList;
  /** The list of the tenant that gets its records; null where it becomes one of its own. */
  over: CallingList | null;
  /** Whether another list has its id here. */
  needsId: boolean;
}

interface Standing {
  own: readonly CallingList[];
  /** Ids that lists of other tenants have. */
  taken: ReadonlySet<string>;
}

/** Calling lists, by name within the tenant. */
export function planCallingLists(
  packed: readonly PackedList[],
  { own, taken }: Standing,
  choices: ImportChoices,
): { items: ItemDraft[]; deeds: ListDeed[] } {
  const byName = new Map(own.map((list) => [nameKey(list.name), list]));
  const ownIds = new Set(own.map(({ id }) => id));
  const deeds: ListDeed[] = [];
  let room = callingListLimits.listsPerTenant - own.length;
  const items = packed
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((list): ItemDraft => {
      const over = byName.get(nameKey(list.name)) ?? null;
      const said = {
        kind: 'calling-list',
        key: `calling-list:${list.id}`,
        what: `${list.name} (${sayRecords(list.records)})`,
      } as const;
      const { item, comesIn } = planObject(choices, {
        ...said,
        conflict: 'package-calling-list',
        standing: !over ? 'new' : isSame(over, list) ? 'same' : 'other',
        reason: over ? `Its ${sayRecords(over.records)} here give way; they cannot be brought back.` : null,
      });
      if (!comesIn) return item;
      if (!over && room <= 0) {
        const reason = `A tenant has at most ${callingListLimits.listsPerTenant} calling lists.`;
        return settled({ ...said, verdict: 'refuse', reason });
      }
      if (!over) room -= 1;
      deeds.push({ list, over, needsId: !over && (taken.has(list.id) || ownIds.has(list.id)) });
      return item;
    });
  return { items, deeds };
}

function sayRecords(records: number): string {
  return `${records} ${records === 1 ? 'record' : 'records'}`;
}

function isSame(own: CallingList, { name, columns, keyColumn, sha256 }: PackedList): boolean {
  return (
    own.name === name && own.sha256 === sha256 && own.keyColumn === keyColumn && isEqual(own.columns, columns)
  );
}
