import type { NumberRange } from '@/lib/numbering/model';
import type { PlannedEntry } from '@/lib/numbering/plan-entry';
import { shortNumbers } from '@/lib/numbering/short-numbers';
import { showRange } from '@/lib/numbering/show-numbers';
import { DigitAnatomy } from './digit-anatomy';

const most = 5;

/** Each range as people have it and as they dial it: first and last long number taken apart, then the short ones. */
export function ShortNumberPreview({ entry }: { entry: PlannedEntry }) {
  const short = shortNumbers(entry);
  if (entry.ranges.length === 0) return null;
  return (
    <table className="text-table">
      <caption className="sr-only">Long and short numbers</caption>
      <thead className="text-left text-meta text-ink-2">
        <tr>
          <th scope="col" className="pr-6 font-medium">
            Long number
          </th>
          <th scope="col" className="font-medium">
            Short number
          </th>
        </tr>
      </thead>
      <tbody>
        {entry.ranges.slice(0, most).map((range, index) => (
          <tr key={range.first} className="align-top">
            <td className="pr-6">
              <LongNumbers range={range} entry={entry} />
            </td>
            <td>{shownShort(short[index])}</td>
          </tr>
        ))}
      </tbody>
      {entry.ranges.length > most && (
        <tfoot className="text-ink-2">
          <tr>
            <td colSpan={2}>and {entry.ranges.length - most} more</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function LongNumbers({ range: { first, last }, entry }: { range: NumberRange; entry: PlannedEntry }) {
  const { prefixLength, extraDigits } = entry;
  return (
    <>
      <DigitAnatomy number={first} prefixLength={prefixLength} extraDigits={extraDigits} />
      {first !== last && (
        <>
          {' – '}
          <DigitAnatomy number={last} prefixLength={prefixLength} extraDigits={extraDigits} />
        </>
      )}
    </>
  );
}

function shownShort(short: NumberRange | undefined) {
  if (!short || short.first === '') return <span className="text-ink-2">none</span>;
  return <span className="digits font-bold">{showRange(short)}</span>;
}
