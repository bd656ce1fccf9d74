import { OfProvider } from '@/components/scope/of-provider';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { clearedAddress, nameFilters } from './filter-links';
import { type BlocksView, isFiltered, writeAddress } from './list-address';

export interface BlocksEmptyProps {
  view: BlocksView;
  tenantName: string | undefined;
  mayCreate: boolean;
}

/** Nothing here yet, or nothing that matches; each with the next step. */
export function BlocksEmpty({ view, tenantName, mayCreate }: BlocksEmptyProps) {
  if (isFiltered(view)) return <NoMatch view={view} tenantName={tenantName} />;
  return (
    <EmptyState
      kind="first-use"
      title="No access numbers yet."
      actions={
        mayCreate ? (
          <>
            <LinkButton variant="primary" href="/numbers/new">
              Add access numbers
            </LinkButton>
            <LinkButton href="/numbers/paste">Paste or upload CSV</LinkButton>
          </>
        ) : (
          <LinkButton href="/overview">Go to overview</LinkButton>
        )
      }
    >
      {mayCreate
        ? 'Add the blocks that a carrier gave you: a first number and how many follow. A block of a million numbers is one row.'
        : 'A provider operator or administrator adds the first ones.'}
    </EmptyState>
  );
}

function NoMatch({ view, tenantName }: Pick<BlocksEmptyProps, 'view' | 'tenantName'>) {
  const filters = nameFilters(view, tenantName);
  return (
    <EmptyState
      kind="no-match"
      title={
        view.q === '' ? (
          `No block has ${filters}.`
        ) : (
          <>
            Nothing matches <code className="font-mono break-all">{view.q}</code>
            {filters && ` with ${filters}`}.
          </>
        )
      }
      actions={
        <>
          {view.state && (
            <LinkButton href={writeAddress(view, { state: undefined })}>Clear the state filter</LinkButton>
          )}
          {view.q !== '' && /^\d{3,15}$/.test(view.q) && (
            <OfProvider>
              <LinkButton href={`/numbers/owners?number=${view.q}`}>Who had {view.q}?</LinkButton>
            </OfProvider>
          )}
          <LinkButton href={clearedAddress(view)}>Show all access numbers</LinkButton>
        </>
      }
    >
      A number inside a block, the leading digits of its numbers and the tenant’s name are searched.
    </EmptyState>
  );
}
