import { countOf } from '@/components/ui/format-count';
import type { MappingEntry } from '@/lib/packages/mapping/model';

const shown = 100;

/** Lines of a mapping that matched no endpoint: a slip in one of them is found here. */
export function UnusedLines({ entries }: { entries: readonly MappingEntry[] }) {
  if (entries.length === 0) return <p className="text-ink-2">Every line of the file matched an endpoint.</p>;
  return (
    <details>
      <summary className="cursor-pointer font-medium">
        {countOf(entries.length, 'line')} of the file matched no endpoint
      </summary>
      <ul className="mt-2 flex flex-col gap-1">
        {entries.slice(0, shown).map(({ line, from, to }) => (
          <li key={line} className="break-all">
            <span className="text-ink-2">Line {line}:</span>{' '}
            <span className="font-mono">
              {from} = {to}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > shown && <p className="mt-2 text-ink-2">The first {shown} of them.</p>}
    </details>
  );
}
