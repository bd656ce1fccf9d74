import { SubmitButton } from '@/components/form/submit-button';
import { Lines } from '@/components/tenants/change-list';
import { DiffList } from '@/components/ui/diff-list';
import { countOf } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import type { DriftPart } from '@/lib/templates/compare-parts';
import { partStates } from './part-words';

export interface DriftPartsProps {
  /** Of the page itself: choosing asks by GET, so that a plan has an address. */
  action: string;
  parts: readonly DriftPart[];
  chosen: readonly string[];
  mayChoose: boolean;
  /** The tenant, and the version that it is held against. */
  heads: readonly [string, string];
}

/** What differs, part by part; those that are to be brought up are ticked. */
export function DriftParts({ action, parts, chosen, mayChoose, heads }: DriftPartsProps) {
  return (
    <form method="get" action={action} className="flex flex-col gap-6">
      <input type="hidden" name="plan" value="yes" />
      {parts.map((part) => (
        <Part
          key={part.part}
          part={part}
          isChosen={chosen.includes(part.part)}
          mayChoose={mayChoose}
          heads={heads}
        />
      ))}
      {mayChoose && (
        <div>
          <SubmitButton>Show what changes</SubmitButton>
        </div>
      )}
    </form>
  );
}

interface PartProps {
  part: DriftPart;
  isChosen: boolean;
  mayChoose: boolean;
  heads: readonly [string, string];
}

function Part({ part: { part, name, state, changes }, isChosen, mayChoose, heads }: PartProps) {
  const { lamp, word, hint } = partStates[state];
  const id = `part-${part}`;
  const differs = state !== 'same';
  return (
    <section aria-labelledby={`${id}-title`} className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {differs && mayChoose && (
          <input
            type="checkbox"
            id={id}
            aria-label={`Bring up: ${name}`}
            name="part"
            value={part}
            defaultChecked={isChosen}
            className="m-1 size-4 shrink-0 pointer-coarse:size-5"
          />
        )}
        <h3 id={`${id}-title`} className="font-bold">
          {differs && mayChoose ? (
            <label htmlFor={id} className="inline-flex min-h-6 items-center">
              {name}
            </label>
          ) : (
            name
          )}
        </h3>
        <Lamp state={lamp}>{word}</Lamp>
        {differs && <span className="text-ink-2">{countOf(changes.length, 'difference')}</span>}
      </div>
      {hint && <p className="text-ink-2">{hint}</p>}
      {changes.length > 0 && (
        <DiffList
          caption={`${name} that differ`}
          heads={heads}
          items={changes.map(({ path, label, before, after }) => ({
            field: label,
            before: before.length > 0 ? <Lines path={path} lines={before} /> : undefined,
            after: after.length > 0 ? <Lines path={path} lines={after} /> : undefined,
          }))}
        />
      )}
    </section>
  );
}
