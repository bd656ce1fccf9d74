import { PlainLink } from '@/components/scope/plain-link';
import { Button, buttonClass } from '@/components/ui/button';
import { countOf, formatCount } from '@/components/ui/format-count';
import { LampShape } from '@/components/ui/lamp';
import type { BulkItem } from '@/lib/bulk-item';
import type { BulkWords } from './bulk-state';

export interface BulkResultProps {
  kind: string;
  words: BulkWords;
  items: BulkItem[];
  action: (form: FormData) => void;
}

/** How each one fared; what failed can be tried again or taken away as a file. */
export function BulkResult({ kind, words, items, action }: BulkResultProps) {
  const { noun, nouns, itemHref } = words;
  const failed = items.filter(({ outcome }) => outcome === 'failed');
  const skipped = items.filter(({ outcome }) => outcome === 'skipped');
  const doneCount = items.length - failed.length - skipped.length;
  const rest = [...failed, ...skipped];
  const { verb = kind, done = 'done' } = words.kinds[kind] ?? {};
  return (
    <form action={action} className="flex flex-col gap-3">
      <h2 id="bulk-title" className="text-section font-bold">
        {countOf(doneCount, noun, nouns)} {done}
        {skipped.length > 0 && `, ${formatCount(skipped.length)} skipped`}
        {failed.length > 0 && `, ${formatCount(failed.length)} failed`}
      </h2>
      {rest.length > 0 && (
        <div className="max-h-96 overflow-auto" role="region" aria-labelledby="bulk-title" tabIndex={0}>
          <table className="ledger">
            <caption className="sr-only">
              {capitalized(nouns)} that were not {done}
            </caption>
            <thead>
              <tr>
                <th scope="col">{capitalized(noun)}</th>
                <th scope="col">Outcome</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {rest.map((item) => (
                <tr key={item.id}>
                  <th scope="row">
                    <PlainLink href={`${itemHref}${item.id}`} className="link">
                      {item.name}
                    </PlainLink>
                  </th>
                  <td>
                    <span className="inline-flex items-center gap-1.5">
                      <LampShape state={item.outcome === 'failed' ? 'conflict' : 'inactive'} />
                      {item.outcome === 'failed' ? 'Failed' : 'Skipped'}
                    </span>
                  </td>
                  <td>{item.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {failed.map(({ id }) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <div className="flex flex-wrap gap-2">
        {failed.length > 0 && (
          <Button type="submit" name="do" value={kind}>
            Try {countOf(failed.length, noun, nouns)} again
          </Button>
        )}
        {rest.length > 0 && (
          <a
            className={buttonClass({})}
            download={`${verb.toLowerCase()}-result.csv`}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(writeResult(rest))}`}
          >
            Export {countOf(rest.length, 'reason')} as CSV
          </a>
        )}
        <Button type="submit" name="do" value="cancel" variant="quiet">
          Close
        </Button>
      </div>
    </form>
  );
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Small enough to be written here; a cell that begins like a formula is kept from being one. */
function writeResult(items: BulkItem[]): string {
  const rows = items.map(({ id, name, outcome, reason = '' }) => [id, name, outcome, reason]);
  return [['id', 'name', 'outcome', 'reason'], ...rows]
    .map((row) =>
      row.map((cell) => `"${cell.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`).join(','),
    )
    .join('\r\n');
}
