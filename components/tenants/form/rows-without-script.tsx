import { numbersLabel } from '@/components/numbering/numbers-field';
import { type NumberKind, numbersMember } from '@/lib/numbering/model';

/** Where no script adds entries, two blank ones wait; blank entries are dropped. */
export function RowsWithoutScript({ kind, name, from }: { kind: NumberKind; name: string; from: number }) {
  return (
    <noscript>
      {[from, from + 1].map((index) => (
        <fieldset key={index} className="grid gap-3 border-t border-line py-4 sm:grid-cols-3">
          <legend className="sr-only">{`Entry ${index + 1}`}</legend>
          <label>
            {numbersLabel[kind]} <span className="text-ink-2">(entry {index + 1}, optional)</span>
            <input name={`${name}.${index}.${numbersMember[kind]}`} className="control digits mt-1" />
          </label>
          <label>
            Prefix length <span className="text-ink-2">(optional)</span>
            <input name={`${name}.${index}.prefixLength`} className="control digits mt-1" />
          </label>
          <label>
            Extra digits <span className="text-ink-2">(optional)</span>
            <input name={`${name}.${index}.extraDigits`} className="control digits mt-1" />
          </label>
        </fieldset>
      ))}
    </noscript>
  );
}
