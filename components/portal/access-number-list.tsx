import { mediaNames } from '@/components/access-numbers/names';
import { countOf, formatCount } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { ColumnHead, DigitsCell, RowHead, TableFrame } from '@/components/ui/table';
import { showRange } from '@/lib/numbering/show-numbers';
import type { PortalBlock } from '@/lib/portal/model';

interface AccessNumberListProps {
  blocks: readonly PortalBlock[];
  count: { blocks: number; numbers: number };
  isSearch?: boolean;
  olderHref?: string | undefined;
  newerHref?: string | undefined;
}

/** The numbers under which the tenant is called from outside. */
export function AccessNumberList({ blocks, count, isSearch, olderHref, newerHref }: AccessNumberListProps) {
  if (isSearch && blocks.length === 0) return null;
  return (
    <section aria-labelledby="access-numbers">
      <h2 id="access-numbers" className="pb-1 text-section font-bold">
        Access numbers
      </h2>
      <p className="pb-2 text-ink-2">
        {blocks.length === 0
          ? 'None yet. Your provider assigns them.'
          : `${countOf(count.numbers, 'number')} under which you are called from outside.`}
      </p>
      {blocks.length > 0 && (
        <TableFrame caption="Access numbers" captionHidden fitsFrom="always">
          <thead>
            <tr>
              <ColumnHead>Numbers</ColumnHead>
              <ColumnHead align="end">Count</ColumnHead>
              <ColumnHead>Media</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {blocks.map((block) => (
              <tr key={block.number}>
                <RowHead>
                  <span className="digits">{showRange({ first: block.number, last: block.last })}</span>
                </RowHead>
                <DigitsCell align="end">{formatCount(block.count)}</DigitsCell>
                <td>{mediaNames[block.media]}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {(olderHref ?? newerHref) && (
        <nav aria-label="Pages of access numbers" className="flex gap-2 py-3">
          {newerHref && <LinkButton href={newerHref}>Previous</LinkButton>}
          {olderHref && <LinkButton href={olderHref}>Next</LinkButton>}
        </nav>
      )}
    </section>
  );
}
