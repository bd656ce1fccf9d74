import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Instead of the rows, when the filter leaves none. `noun` is what was looked for: "mail". */
export function NoMatch({ noun, clearHref }: { noun: string; clearHref: string }) {
  return (
    <EmptyState
      kind="no-match"
      title={`No ${noun} matches this filter.`}
      actions={<LinkButton href={clearHref}>Clear the filter</LinkButton>}
    />
  );
}
