import { lastOf } from '../access-numbers/block';
import type { Media } from '../access-numbers/model';
import { compareSets, difference } from '../numbering/interval-sets';
import { intersect, union } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { describeChanges, type MemberChange } from '../tenants/describe-tenant';
import type { ArchiveContent, ArchivedBlock, ArchivedCallingList, ArchivedPerson } from './model';

/** What can be compared: an archive that was read, or a tenant as it would be exported. */
export interface Comparable extends Pick<ArchiveContent, 'tenant' | 'accessNumbers' | 'people'> {
  callingLists: readonly (ArchivedCallingList & { sha256: string })[];
  history: { entries: number };
}

/** Of each side, and of both where they differ. */
export interface Difference<One, Changed> {
  onlyLeft: One[];
  onlyRight: One[];
  changed: Changed[];
}

interface BlockTrait {
  media: Media;
  note: string | null;
}

interface ListTrait {
  name: string;
  records: number;
}

export interface ContentComparison {
  isSame: boolean;
  /** Whether both are the same tenant at all. */
  isSameTenant: boolean;
  /** Settings, directory numbers and subscribers, member by member as a form names them. */
  settings: MemberChange[];
  /** Numbers as intervals, however they are cut into blocks. */
  accessNumbers: Difference<NumberRange, { range: NumberRange; left: BlockTrait; right: BlockTrait }>;
  people: Difference<
    { id: string; name: string; email: string },
    { id: string; name: string; changes: MemberChange[] }
  >;
  callingLists: Difference<
    ListTrait & { id: string },
    { id: string; left: ListTrait; right: ListTrait; sameRecords: boolean; sameColumns: boolean }
  >;
  history: { left: number; right: number };
}

/** What differs between two contents; `before` of each change is the left one. */
export function compareContents(left: Comparable, right: Comparable): ContentComparison {
  const parts = {
    settings: describeChanges(left.tenant, right.tenant),
    accessNumbers: compareNumbers(left.accessNumbers, right.accessNumbers),
    people: comparePeople(left.people, right.people),
    callingLists: compareLists(left.callingLists, right.callingLists),
    history: { left: left.history.entries, right: right.history.entries },
  };
  const { settings, accessNumbers, people, callingLists, history } = parts;
  const isSame =
    settings.length === 0 &&
    [accessNumbers, people, callingLists].every(isNone) &&
    history.left === history.right;
  return { isSame, isSameTenant: left.tenant.id === right.tenant.id, ...parts };
}

function isNone({ onlyLeft, onlyRight, changed }: Difference<unknown, unknown>): boolean {
  return onlyLeft.length + onlyRight.length + changed.length === 0;
}

type NumberDifference = ContentComparison['accessNumbers'];

function compareNumbers(left: readonly ArchivedBlock[], right: readonly ArchivedBlock[]): NumberDifference {
  const [here, there] = [left, right].map((blocks) => blocks.map(rangeOf)) as [NumberRange[], NumberRange[]];
  const { gone, added } = compareSets(here, there);
  return { onlyLeft: gone, onlyRight: added, changed: changedNumbers(left, right) };
}

/** Numbers that both have and use differently: of each way in which one side uses them, what the other uses otherwise. */
function changedNumbers(left: readonly ArchivedBlock[], right: readonly ArchivedBlock[]) {
  const found: NumberDifference['changed'] = [];
  const there = groupByTrait(right);
  for (const [key, { trait, ranges }] of groupByTrait(left)) {
    const same = there.get(key)?.ranges ?? [];
    const otherwise = difference(ranges, same);
    if (otherwise.length === 0) continue;
    for (const [otherKey, other] of there) {
      if (otherKey === key) continue;
      for (const range of common(otherwise, other.ranges))
        found.push({ range, left: trait, right: other.trait });
    }
  }
  return found.toSorted((a, b) => compare(a.range, b.range));
}

function groupByTrait(blocks: readonly ArchivedBlock[]) {
  const groups = new Map<string, { trait: BlockTrait; ranges: NumberRange[] }>();
  for (const block of blocks) {
    const trait = { media: block.media, note: block.note };
    const key = JSON.stringify(trait);
    const group = groups.get(key) ?? { trait, ranges: [] };
    group.ranges.push(rangeOf(block));
    groups.set(key, group);
  }
  return groups;
}

/** What two sets have in common, in one walk over both. */
function common(a: readonly NumberRange[], b: readonly NumberRange[]): NumberRange[] {
  const [left, right] = [union(a), union(b)];
  const found: NumberRange[] = [];
  for (let [at, to] = [0, 0]; at < left.length && to < right.length; ) {
    const [one, other] = [left[at], right[to]];
    if (!one || !other) break;
    const shared = intersect(one, other);
    if (shared) found.push(shared);
    if (compare({ first: one.last, last: '' }, { first: other.last, last: '' }) <= 0) at += 1;
    else to += 1;
  }
  return found;
}

/** In number order: by length, then by the digits. */
function compare(a: NumberRange, b: NumberRange): number {
  return a.first.length - b.first.length || (a.first < b.first ? -1 : a.first > b.first ? 1 : 0);
}

function rangeOf({ number, count }: ArchivedBlock): NumberRange {
  return { first: number, last: lastOf(number, count) ?? number };
}

function comparePeople(
  left: readonly ArchivedPerson[],
  right: readonly ArchivedPerson[],
): ContentComparison['people'] {
  const { onlyLeft, onlyRight, both } = matchById(left, right);
  const brief = ({ id, name, email }: ArchivedPerson) => ({ id, name, email });
  return {
    onlyLeft: onlyLeft.map(brief),
    onlyRight: onlyRight.map(brief),
    changed: both.flatMap(([one, other]) => {
      const changes = personMembers.flatMap(({ path, label, show }) =>
        one[path] === other[path] ? [] : [{ path, label, before: show(one[path]), after: show(other[path]) }],
      );
      return changes.length === 0 ? [] : [{ id: one.id, name: other.name, changes }];
    }),
  };
}

const shown = (value: string | null) => (value === null ? [] : [value]);
const personMembers = [
  { path: 'name', label: 'Name', show: shown },
  { path: 'email', label: 'E-mail address', show: shown },
  { path: 'disabledAt', label: 'Disabled since', show: shown },
] as const;

function compareLists(
  left: Comparable['callingLists'],
  right: Comparable['callingLists'],
): ContentComparison['callingLists'] {
  const { onlyLeft, onlyRight, both } = matchById(left, right);
  const brief = ({ id, name, records }: ArchivedCallingList) => ({ id, name, records });
  return {
    onlyLeft: onlyLeft.map(brief),
    onlyRight: onlyRight.map(brief),
    changed: both.flatMap(([one, other]) => {
      const sameRecords = one.sha256 === other.sha256;
      const sameColumns =
        JSON.stringify([one.columns, one.keyColumn]) === JSON.stringify([other.columns, other.keyColumn]);
      if (sameRecords && sameColumns && one.name === other.name) return [];
      return [
        {
          id: one.id,
          left: { name: one.name, records: one.records },
          right: { name: other.name, records: other.records },
          sameRecords,
          sameColumns,
        },
      ];
    }),
  };
}

function matchById<One extends { id: string }>(left: readonly One[], right: readonly One[]) {
  const others = new Map(right.map((one) => [one.id, one]));
  const known = new Set(left.map(({ id }) => id));
  return {
    onlyLeft: left.filter(({ id }) => !others.has(id)),
    onlyRight: right.filter(({ id }) => !known.has(id)),
    both: left.flatMap((one): [One, One][] => {
      const other = others.get(one.id);
      return other ? [[one, other]] : [];
    }),
  };
}
