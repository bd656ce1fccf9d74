import type { ReactNode } from 'react';
import { mapHref, ownersHref } from '@/components/number-spaces/map-address';
import { DerivedSentence } from '@/components/numbering/derived-sentence';
import { DigitAnatomy } from '@/components/numbering/digit-anatomy';
import { Link } from '@/components/scope/link';
import { OfProvider } from '@/components/scope/of-provider';
import { CopyButton } from '@/components/ui/copy-button';
import { Lamp } from '@/components/ui/lamp';
import { Notice } from '@/components/ui/notice';
import { ColumnHead, TableFrame } from '@/components/ui/table';
import { type Clash, findClashes } from '@/lib/numbering/clashes';
import type { DerivedPrefix } from '@/lib/numbering/derive-prefix';
import type { NumberRange } from '@/lib/numbering/model';
import { type PlannedEntry, planEntry } from '@/lib/numbering/plan-entry';
import { shortNumbers } from '@/lib/numbering/short-numbers';
import { showRange, showRanges } from '@/lib/numbering/show-numbers';
import type { TelephonyProfile } from '@/lib/tenants/telephony-profile';

export interface NumbersTabProps {
  profile: TelephonyProfile;
  /** Of all customers of the telephony system (M10). */
  sharedExceptions: readonly string[];
}

export function NumbersTab({ profile, sharedExceptions }: NumbersTabProps) {
  const directory = profile.directoryNumbers.map(({ directoryNumbers: numbers, ...entry }) =>
    planEntry({ numbers, ...entry }),
  );
  const abbreviated = profile.commonAbbreviatedNumbers.map(
    ({ commonAbbreviatedNumbers: numbers, ...entry }) => planEntry({ numbers, ...entry }),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Entries id="directory" title="Directory numbers" entries={directory} system={profile.system} />
      <Entries
        id="abbreviated"
        title="Common abbreviated numbers"
        entries={abbreviated}
        system={profile.system}
      />
      <Exceptions
        own={profile.exceptionForDialingNumbers}
        shared={sharedExceptions}
        system={profile.system}
      />
    </div>
  );
}

interface EntriesProps {
  id: string;
  title: string;
  entries: (PlannedEntry & { derived: DerivedPrefix })[];
  system: string;
}

function Entries({ id, title, entries, system }: EntriesProps) {
  const clashes = findClashes(entries);
  if (entries.length === 0) {
    return (
      <section>
        <h2 className="pb-2 text-section font-bold">{title}</h2>
        <p className="border-t border-line py-2 text-ink-2">None.</p>
      </section>
    );
  }
  return (
    <section>
      <h2 className="pb-2 text-section font-bold">{title}</h2>
      <TableFrame caption={title} captionHidden>
        <thead>
          <tr>
            <ColumnHead>Entry</ColumnHead>
            <ColumnHead>Numbers</ColumnHead>
            <ColumnHead>Short numbers</ColumnHead>
            <ColumnHead align="end">Prefix length</ColumnHead>
            <ColumnHead>Extra digits</ColumnHead>
            <ColumnHead>What follows</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <EntryRow
              key={index}
              id={id}
              index={index}
              entry={entry}
              system={system}
              clashes={clashes.filter((clash) => clash.entries.includes(index))}
            />
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

interface EntryRowProps {
  id: string;
  index: number;
  entry: PlannedEntry & { derived: DerivedPrefix };
  system: string;
  clashes: Clash[];
}

const most = 8;

function EntryRow({ id, index, entry, system, clashes }: EntryRowProps) {
  const short = shortNumbers(entry);
  const shown = entry.ranges.slice(0, most);
  const more = entry.ranges.length - shown.length;
  const bare = entry.ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(',');
  return (
    <tr className="*:align-top!">
      <th scope="row" className="text-ink-2">
        {index + 1}
      </th>
      <td>
        <span className="flex items-start gap-1">
          <span>
            {shown.map((range) => (
              <LongNumbers key={range.first} range={range} entry={entry} />
            ))}
            {more > 0 && <span className="block text-ink-2">and {more} more</span>}
            <OfProvider>
              <NumberLinks range={entry.ranges[0]} system={system} />
            </OfProvider>
          </span>
          <CopyButton text={bare} what={`numbers of entry ${index + 1}`} />
        </span>
      </td>
      <td>
        {short.slice(0, most).map((range, at) => (
          <span key={at} className="digits block font-bold">
            {range.first === '' ? <span className="font-normal text-ink-2">none</span> : showRange(range)}
          </span>
        ))}
      </td>
      <td data-align="end" className="digits">
        {entry.prefixLength}
      </td>
      <td className="digits">{entry.extraDigits || <span className="text-ink-2">none</span>}</td>
      <td className="min-w-64">
        <DerivedSentence
          id={`${id}-${index}`}
          entry={entry}
          derived={entry.derived}
          chosen={entry.prefixLength === entry.derived.prefixLength ? undefined : entry.prefixLength}
        />
        {clashes.map((clash) => (
          <p key={clash.entries.join()}>
            <Lamp state="conflict">
              Short numbers {showRanges(clash.shortNumbers, 3)} {describeOther(clash, index)}
            </Lamp>
          </p>
        ))}
      </td>
    </tr>
  );
}

/** Where the first of the numbers lies, and who had it before. */
function NumberLinks({ range, system }: { range: NumberRange | undefined; system: string }) {
  if (!range) return null;
  const { first } = range;
  const prefix = first.slice(0, Math.max(0, first.length - 2));
  return (
    <span className="flex gap-3 text-meta whitespace-nowrap" data-print="hide">
      <Link
        href={mapHref({ space: system, length: first.length, prefix })}
        prefetch={false}
        className="link inline-flex min-h-6 items-center"
      >
        On the map<span className="sr-only">: {first}</span>
      </Link>
      <Link href={ownersHref(first)} prefetch={false} className="link inline-flex min-h-6 items-center">
        Who had {first}
      </Link>
    </span>
  );
}

function LongNumbers({ range: { first, last }, entry }: { range: NumberRange; entry: PlannedEntry }) {
  const { prefixLength, extraDigits } = entry;
  return (
    <span className="block whitespace-nowrap">
      <DigitAnatomy number={first} prefixLength={prefixLength} extraDigits={extraDigits} />
      {first !== last && (
        <>
          {' – '}
          <DigitAnatomy number={last} prefixLength={prefixLength} extraDigits={extraDigits} />
        </>
      )}
    </span>
  );
}

function describeOther({ entries: [one, other] }: Clash, index: number): string {
  if (one === other) return 'stand for several numbers of this entry';
  return `also in entry ${(one === index ? other : one) + 1}`;
}

function Exceptions({
  own,
  shared,
  system,
}: {
  own: string | null;
  shared: readonly string[];
  system: string;
}): ReactNode {
  const mine = new Set(own?.split(',') ?? []);
  return (
    <section>
      <h2 className="pb-2 text-section font-bold">Exceptions for dialing</h2>
      <Notice title={`Exceptions are common to all customers of ${system}.`}>
        {shared.length === 0 ? (
          'There are none.'
        ) : (
          <ul className="flex flex-wrap gap-x-4" aria-label="Exceptions">
            {shared.map((number) => (
              <li key={number} className="digits text-ink">
                {number}
                {mine.has(number) && <span className="font-text text-ink-2"> from this tenant</span>}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </section>
  );
}
