import { EmptyState } from '@/components/ui/empty-state';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import type { FreeBlocks } from '@/lib/number-spaces/model';
import type { FreeSearch } from './free-address';
import { FreeTable } from './free-table';
import { mapHref } from './map-address';
import type { SpaceChoice } from './space-form';

interface FreeResultProps {
  space: SpaceChoice;
  search: FreeSearch;
  free: FreeBlocks;
  take?: string;
  /** The same search without boundary and leading digits. */
  widerHref: string;
}

export function FreeResult({ space, search, free, take, widerHref }: FreeResultProps) {
  const { boundary, prefix, length } = search;
  const { items: blocks, message } = free;
  const isNarrow = (boundary !== undefined && boundary !== 'none') || prefix !== undefined;
  if (blocks.length === 0) {
    return (
      <EmptyState
        kind="no-match"
        title={`No free block of this size in ${space.name}.`}
        actions={
          isNarrow ? (
            <LinkButton href={widerHref}>Search anywhere in it</LinkButton>
          ) : (
            <LinkButton href={mapHref({ space: space.id, length, prefix: prefix ?? '' })}>
              Look at the map
            </LinkButton>
          )
        }
      >
        {message}
      </EmptyState>
    );
  }
  return (
    <section>
      <h2 className="text-section font-bold">Proposals</h2>
      <p role="status" className="max-w-prose pb-2 text-ink-2">
        {countOf(blocks.length, 'proposal')}, best first: what cuts least off from the rest of its gap, then
        what leaves least of it.
      </p>
      <FreeTable search={search} space={space} blocks={blocks} take={take} />
    </section>
  );
}
