import { Link } from '@/components/scope/link';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import type { FreeBlock, NumberMap } from '@/lib/number-spaces/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { showPercent } from './count-text';
import { type FreeSearch, freeHref } from './free-address';
import { mapHref } from './map-address';

interface FreeTableProps {
  search: FreeSearch;
  space: NumberMap['space'];
  blocks: readonly FreeBlock[];
  /** "Hold" or "Reserve"; without it the blocks are only shown. */
  take?: string;
}

/** Proposals, best first, with what each leaves behind. */
export function FreeTable({ search, space, blocks, take }: FreeTableProps) {
  return (
    <TableFrame caption={`Free blocks in ${space.name}, best first`} captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Block</ColumnHead>
          <ColumnHead>Lies in the gap</ColumnHead>
          <ColumnHead align="end">Left before</ColumnHead>
          <ColumnHead align="end">Left after</ColumnHead>
          <ColumnHead>What it leaves behind</ColumnHead>
          <ColumnHead>
            <span className="sr-only">What can be done</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block, index) => (
          <tr key={block.first}>
            <RowHead className="whitespace-nowrap">
              <span className="inline-flex items-center gap-2">
                <Link
                  href={mapHref({ space: space.id, length: block.first.length, prefix: sharedPrefix(block) })}
                  prefetch={false}
                  className="link digits inline-flex min-h-6 items-center"
                >
                  {showRange(block)}
                </Link>
                <CopyButton text={bareRange(block)} what={`numbers ${showRange(block)}`} />
                {index === 0 && <Badge tone="accent">best</Badge>}
              </span>
            </RowHead>
            <td className="digits">{showRange(block.gap)}</td>
            <td data-align="end">{formatCount(block.leftBefore)}</td>
            <td data-align="end">{formatCount(block.leftAfter)}</td>
            <td className="min-w-52">{describeRest(block)}</td>
            <td className="sticky right-0 bg-canvas">
              {take && (
                <Link
                  href={freeHref(search, { first: block.first, last: block.last })}
                  prefetch={false}
                  className="link whitespace-nowrap"
                >
                  {take}…<span className="sr-only"> {showRange(block)}</span>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** What the fragmentation figure says, in a sentence. */
function describeRest({ leftBefore, leftAfter, fragmentation }: FreeBlock): string {
  if (leftBefore === '0' && leftAfter === '0') return 'Fills the gap exactly.';
  if (leftBefore === '0' || leftAfter === '0') return 'The rest of the gap stays in one piece.';
  return `Cuts ${showPercent(fragmentation)} of the rest off from its bigger part.`;
}

export function bareRange({ first, last }: { first: string; last: string }): string {
  return first === last ? first : `${first}-${last}`;
}

/** The digits that both ends share, at most so many that the map still shows ten cells. */
function sharedPrefix({ first, last }: { first: string; last: string }): string {
  let at = 0;
  while (at < first.length - 1 && first[at] === last[at]) at += 1;
  return first.slice(0, at);
}
