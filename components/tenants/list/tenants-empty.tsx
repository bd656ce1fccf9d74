import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { clearedAddress, nameFilters } from './filter-links';
import { type ListView, writeAddress } from './list-address';

export interface TenantsEmptyProps {
  view: ListView;
  isFiltered: boolean;
  mayCreate: boolean;
  /** Loads the demo set; a form of its own. */
  demo?: ReactNode;
}

/** Nothing here yet, nothing in the bin, or nothing that matches: three different texts, each with the next step. */
export function TenantsEmpty({ view, isFiltered, mayCreate, demo }: TenantsEmptyProps) {
  if (isFiltered) return <NoMatch view={view} />;
  if (view.deleted) {
    return (
      <EmptyState
        kind="no-match"
        title="The bin is empty."
        actions={<LinkButton href={writeAddress(view, { deleted: false })}>Back to the tenants</LinkButton>}
      >
        Deleted tenants lie here for 30 days and can be restored.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="first-use"
      title="No tenants yet."
      actions={
        mayCreate ? (
          <>
            <LinkButton variant="primary" href="/tenants/new">
              Create tenant
            </LinkButton>
            {demo}
          </>
        ) : (
          <LinkButton href="/overview">Go to overview</LinkButton>
        )
      }
    >
      {mayCreate
        ? 'Create one, or load the demo set to look around first. It can be removed in one step.'
        : 'A provider operator or administrator creates the first one.'}
    </EmptyState>
  );
}

function NoMatch({ view }: { view: ListView }) {
  const filters = nameFilters(view);
  const where = view.deleted ? ' in the bin' : '';
  return (
    <EmptyState
      kind="no-match"
      title={
        view.q === '' ? (
          `Nothing${where} has ${filters}.`
        ) : (
          <>
            Nothing{where} matches <code className="font-mono break-all">{view.q}</code>
            {filters && ` with ${filters}`}.
          </>
        )
      }
      actions={
        <>
          {view.status && (
            <LinkButton href={writeAddress(view, { status: undefined })}>Clear the status filter</LinkButton>
          )}
          {view.system && (
            <LinkButton href={writeAddress(view, { system: undefined })}>Search in all systems</LinkButton>
          )}
          {view.deleted ? (
            <LinkButton href={writeAddress(view, { deleted: false })}>Search outside the bin</LinkButton>
          ) : (
            view.q !== '' && (
              <LinkButton href={writeAddress(view, { deleted: true })}>Search in the bin</LinkButton>
            )
          )}
          <LinkButton href={clearedAddress(view)}>Show all tenants</LinkButton>
        </>
      }
    >
      Names, acronyms, customer numbers, domains, finance IDs and numbers inside a range are searched.
    </EmptyState>
  );
}
