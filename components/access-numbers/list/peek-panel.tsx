import { PeekFrame } from '@/components/list/peek-frame';
import { LinkButton } from '@/components/ui/link-button';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { type BlockMay, listDoings } from '../block-doings';
import { BlockFacts } from '../block-facts';
import { BlockLamp } from '../block-lamp';

export interface PeekPanelProps {
  block: AccessNumberBlock;
  closeHref: string;
  zone: string;
  now: string;
  may: BlockMay;
}

/** A block beside the list, with the ways to what can be done to it. */
export function PeekPanel({ block, closeHref, zone, now, may }: PeekPanelProps) {
  const title = showRange({ first: block.number, last: block.last });
  return (
    <PeekFrame title={<span className="font-mono">{title}</span>} rowId={block.id} closeHref={closeHref}>
      <BlockLamp block={block} zone={zone} now={now} />
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/numbers/${block.id}`} variant="primary">
          Open
        </LinkButton>
        {listDoings(block, may).map(({ doing, label }) => (
          <LinkButton key={doing} href={`/numbers/${block.id}?do=${doing}`} prefetch={false}>
            {label}
          </LinkButton>
        ))}
      </div>
      <BlockFacts block={block} zone={zone} now={now} />
    </PeekFrame>
  );
}
