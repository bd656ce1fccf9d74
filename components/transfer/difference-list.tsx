import { Lines } from '@/components/tenants/change-list';
import { type Difference, DiffList } from '@/components/ui/diff-list';
import { countOf, formatCount } from '@/components/ui/format-count';
import type { ContentComparison } from '@/lib/transfer/compare-content';

export interface DifferenceListProps {
  comparison: ContentComparison;
  heads: readonly [string, string];
}

/** In rows: of numbers there may be thousands. */
const mostShown = 200;

/** What differs, part by part; the archive stands first. */
export function DifferenceList({ comparison, heads }: DifferenceListProps) {
  const parts = [
    { title: 'Settings', items: settingsOf(comparison) },
    { title: 'Access numbers', items: numbersOf(comparison) },
    { title: 'People', items: peopleOf(comparison) },
    { title: 'Calling lists', items: listsOf(comparison) },
    { title: 'History', items: historyOf(comparison) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className="flex flex-col gap-8">
      {parts.map(({ title, items }) => (
        <section key={title} aria-label={title} className="flex flex-col gap-2">
          <h3 className="font-bold">
            {title} <span className="font-normal text-ink-2">{countOf(items.length, 'difference')}</span>
          </h3>
          <DiffList items={items.slice(0, mostShown)} heads={heads} caption={`${title} that differ`} />
          {items.length > mostShown && (
            <p className="text-ink-2">{`${formatCount(items.length - mostShown)} more differ.`}</p>
          )}
        </section>
      ))}
    </div>
  );
}

function settingsOf({ settings }: ContentComparison): Difference[] {
  return settings.map(({ path, label, before, after }) => ({
    field: label,
    before: before.length > 0 ? <Lines path={path} lines={before} /> : undefined,
    after: after.length > 0 ? <Lines path={path} lines={after} /> : undefined,
  }));
}

function numbersOf({ accessNumbers: { onlyLeft, onlyRight, changed } }: ContentComparison): Difference[] {
  return [
    ...onlyLeft.map((range) => ({ field: <Range {...range} />, before: 'has them' })),
    ...onlyRight.map((range) => ({ field: <Range {...range} />, after: 'has them' })),
    ...changed.map(({ range, left, right }) => ({
      field: <Range {...range} />,
      before: sayTrait(left),
      after: sayTrait(right),
    })),
  ];
}

function Range({ first, last }: { first: string; last: string }) {
  return <span className="digits text-ink">{first === last ? first : `${first}–${last}`}</span>;
}

const mediaNames = { VOICE: 'Voice', TEXT: 'Text', VOICE_AND_TEXT: 'Voice and text' } as const;

function sayTrait({ media, note }: { media: keyof typeof mediaNames; note: string | null }): string {
  return note === null ? mediaNames[media] : `${mediaNames[media]}, “${note}”`;
}

function peopleOf({ people: { onlyLeft, onlyRight, changed } }: ContentComparison): Difference[] {
  return [
    ...onlyLeft.map(({ name, email }) => ({ field: name, before: email })),
    ...onlyRight.map(({ name, email }) => ({ field: name, after: email })),
    ...changed.flatMap(({ name, changes }) =>
      changes.map(({ label, before, after }) => ({
        field: `${name}: ${label}`,
        before: before.join(', '),
        after: after.join(', '),
      })),
    ),
  ];
}

function listsOf({ callingLists: { onlyLeft, onlyRight, changed } }: ContentComparison): Difference[] {
  const say = (records: number) => countOf(records, 'record');
  return [
    ...onlyLeft.map(({ name, records }) => ({ field: name, before: say(records) })),
    ...onlyRight.map(({ name, records }) => ({ field: name, after: say(records) })),
    ...changed.map(({ left, right, sameRecords, sameColumns }) => ({
      field: left.name === right.name ? left.name : `${left.name} → ${right.name}`,
      before: say(left.records),
      after: `${say(right.records)}${sameRecords ? ', the same' : ', others'}${sameColumns ? '' : ', other columns'}`,
    })),
  ];
}

function historyOf({ history: { left, right } }: ContentComparison): Difference[] {
  if (left === right) return [];
  return [{ field: 'Entries', before: formatCount(left), after: formatCount(right) }];
}
