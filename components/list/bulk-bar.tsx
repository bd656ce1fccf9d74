'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { countOf, formatCount } from '@/components/ui/format-count';
import type { BulkWords } from './bulk-state';
import type { Selection } from './use-selection';

export interface BulkBarProps {
  /** What the reader may do here, by the names in `words`. */
  kinds: string[];
  words: BulkWords;
  filter: string;
  total: number;
  shown: number;
  working: boolean;
  selection: Selection;
}

/**
 * Appears as soon as a box is ticked; that is a rule of the style sheet, so it also happens before JavaScript has
 * loaded, with buttons that say "selected" until there is somebody to count.
 */
export function BulkBar({ kinds, words, filter, total, shown, working, selection }: BulkBarProps) {
  const { noun, nouns } = words;
  const { count, elsewhere, isWholePage } = selection;
  const [wantsAll, setWantsAll] = useState(false);
  const offersAll = total > shown && (count === undefined || isWholePage);
  const takesAll = wantsAll && offersAll;
  const many = takesAll ? total : count;
  return (
    <div
      data-print="hide"
      data-elsewhere={elsewhere.length > 0 || undefined}
      className="sticky bottom-0 z-10 hidden flex-wrap items-center gap-x-4 gap-y-2 border-y border-line-strong bg-surface px-2 py-2 group-has-[[name=ids]:checked]/list:flex data-elsewhere:flex"
    >
      <p role="status" className="font-medium">
        {many === undefined ? `Selected ${nouns}` : `${countOf(many, noun, nouns)} selected`}
      </p>
      {offersAll && (
        <label className="inline-flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name="all"
            value={total}
            checked={takesAll}
            onChange={(event) => setWantsAll(event.target.checked)}
            className="size-4 pointer-coarse:size-5"
          />
          Select all {formatCount(total)} {nouns} {filter === '' ? 'of the list' : 'matching this filter'}
        </label>
      )}
      <input type="hidden" name="filter" value={filter} />
      {elsewhere.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <div className="ml-auto flex flex-wrap gap-2">
        {kinds.map((kind) => (
          <Button
            key={kind}
            type="submit"
            name="do"
            value={kind}
            pending={working}
            variant={words.kinds[kind]?.isHarmful ? 'danger-outline' : 'secondary'}
          >
            {words.kinds[kind]?.verb} {many === undefined ? `selected ${nouns}` : countOf(many, noun, nouns)}
          </Button>
        ))}
        <Button type="reset" variant="quiet">
          Clear selection
        </Button>
      </div>
    </div>
  );
}
