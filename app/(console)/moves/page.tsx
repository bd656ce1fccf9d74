import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { MoveTable } from '@/components/moves/move-table';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Tabs } from '@/components/ui/tabs';
import { listMoves } from '@/lib/moves/read-moves';
import { mayRun } from '@/lib/permissions';

export const metadata = { title: 'Moves · Move' };

const most = 200;

const views = [
  { label: 'All', open: undefined, href: '/moves' },
  { label: 'On their way', open: 'true', href: '/moves?open=true' },
  { label: 'Ended', open: 'false', href: '/moves?open=false' },
] as const;

export default async function MovesPage({ searchParams }: { searchParams: Promise<{ open?: string }> }) {
  const actor = await requireActor();
  const wanted = (await searchParams).open;
  const view = views.find(({ open }) => open === wanted) ?? views[0];
  const { items } = await read(listMoves, { open: view.open, limit: most });
  const isFirstUse = items.length === 0 && view.open === undefined;
  const query = view.open === undefined ? '' : `?open=${view.open}`;
  return (
    <>
      <PageHeader title="Moves" meta="Tenants on their way to another cluster, and those that went." />
      {!isFirstUse && (
        <Tabs
          label="Which moves"
          className="mb-5"
          items={views.map(({ label, href }) => ({ label, href, current: href === view.href }))}
        />
      )}
      {items.length > 0 ? (
        <MoveTable moves={items} zone={await readTimeZone()} now={new Date().toISOString()} />
      ) : isFirstUse ? (
        <EmptyState
          kind="first-use"
          title="No tenant has been moved yet."
          actions={<LinkButton href="/tenants">Choose a tenant</LinkButton>}
        >
          {mayRun(actor, 'move.begin')
            ? 'A move begins on the page of the tenant, under “Move to another cluster”.'
            : 'A provider operator begins one on the page of a tenant.'}
        </EmptyState>
      ) : (
        <EmptyState
          kind="no-match"
          title={view.open === 'true' ? 'No tenant is on its way.' : 'No move has come to its end.'}
          actions={<LinkButton href="/moves">Show all moves</LinkButton>}
        />
      )}
      <div className="mt-6">
        <ApiCall code={curlCommand({ method: 'GET', path: `/moves${query}` })} />
      </div>
    </>
  );
}
