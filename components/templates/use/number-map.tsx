'use client';

import { useState } from 'react';
import { useDelayedAnswer } from '@/components/form/use-delayed-answer';
import { countOf } from '@/components/ui/format-count';
import type { Issue } from '@/lib/problem';
import type { MappedBlock } from '@/lib/templates/model';
import type { PlaceholderBlock } from '@/lib/templates/read-templates';
import { NumberMapRow } from './number-map-row';

export interface NumberMapProps {
  template: { id: string; version: number };
  blocks: readonly PlaceholderBlock[];
  /** What was typed, in the order of the blocks. */
  values: readonly string[];
  issues: readonly Issue[];
}

/** Each number of the template with the one that takes its place, held against the inventory while one types. */
export function NumberMap({ template, blocks, values, issues }: NumberMapProps) {
  const [typed, setTyped] = useState(values);
  const [known, setKnown] = useState<{ typed: readonly string[]; blocks: readonly MappedBlock[] }>();
  const question = questionOf(template, blocks, typed);
  const answer = useDelayedAnswer(question, async (signal) => {
    const found = await fetch(question, { signal });
    if (!found.ok) throw new Error('The check did not answer.');
    return { typed, blocks: ((await found.json()) as { blocks: MappedBlock[] }).blocks };
  });
  if (answer.state === 'done' && answer.value !== known) setKnown(answer.value);
  const mapped = typed.filter((text) => text.trim() !== '').length;
  return (
    <div>
      <p role="status" className="pb-2 text-ink-2">
        {mapped} of {countOf(blocks.length, 'block')} mapped.
        {mapped < blocks.length && ' What is not mapped keeps the numbers of the template.'}
      </p>
      <ol className="border-b border-line">
        {blocks.map((block, index) => {
          const isKnown = known !== undefined && known.typed[index] === typed[index];
          return (
            <NumberMapRow
              key={block.number}
              block={block}
              index={index}
              value={values[index] ?? ''}
              check={isKnown ? known.blocks.find(({ number }) => number === block.number) : undefined}
              hasFailed={answer.state === 'failed'}
              issue={issues.find(({ path }) => path === `numbers.${index}.to`)}
              onChange={(text) => setTyped((before) => before.with(index, text))}
            />
          );
        })}
      </ol>
    </div>
  );
}

/** The address that knows what becomes of the numbers. */
function questionOf(
  { id, version }: NumberMapProps['template'],
  blocks: readonly PlaceholderBlock[],
  typed: readonly string[],
): string {
  const map = blocks.flatMap(({ number }, index) => {
    const text = typed[index]?.trim() ?? '';
    return text === '' ? [] : [[number, text]];
  });
  const asked = new URLSearchParams([['version', String(version)], ...map]);
  return `/templates/${id}/number-check?${asked.toString()}`;
}
