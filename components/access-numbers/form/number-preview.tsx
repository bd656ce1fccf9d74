'use client';

import { Link } from '@/components/scope/link';
import { showRange } from '@/lib/numbering/show-numbers';
import { BlockLamp } from '../block-lamp';
import { blockSentence, type TypedNumbers } from './block-sentence';
import { useOverlaps } from './use-overlaps';

/** Says while one types which numbers these are, and which of them are in the inventory already. */
export function NumberPreview({ typed, zone, now }: { typed: TypedNumbers; zone: string; now: string }) {
  const sentence = blockSentence(typed);
  const overlaps = useOverlaps(sentence?.range);
  const blocks = overlaps.state === 'done' ? overlaps.value : [];
  return (
    <div className="border-l-3 border-accent bg-surface px-3 py-2" aria-live="polite">
      <p className="font-mono">{sentence?.text ?? 'First number, then how many or the last one.'}</p>
      {sentence && overlaps.state === 'checking' && <p className="text-ink-2">Checking the inventory…</p>}
      {sentence && overlaps.state === 'failed' && (
        <p className="text-ink-2">Could not be checked now. It is checked again when you save.</p>
      )}
      {sentence && overlaps.state === 'done' && blocks.length === 0 && (
        <p className="text-ink-2">None of them is in the inventory yet.</p>
      )}
      {blocks.length > 0 && (
        <>
          <p className="text-danger">
            <span aria-hidden="true">▲ </span>In the inventory already:
          </p>
          <ul>
            {blocks.slice(0, 5).map((block) => (
              <li key={block.id} className="flex flex-wrap items-center gap-x-3">
                <Link href={`/numbers/${block.id}`} prefetch={false} className="link digits">
                  {showRange({ first: block.number, last: block.last })}
                </Link>
                <BlockLamp block={block} zone={zone} now={now} />
                {block.tenant?.name}
              </li>
            ))}
          </ul>
          {blocks.length > 5 && <p className="text-ink-2">and {blocks.length - 5} more</p>}
        </>
      )}
    </div>
  );
}
