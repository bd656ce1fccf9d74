import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { CarrierNav } from '@/components/carriers/carrier-nav';
import { PageHeader } from '@/components/frame/page-header';
import { listTrunksCall } from '@/components/trunks/api-calls';
import { TrunkTable } from '@/components/trunks/trunk-table';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { listTrunksInUse } from '@/lib/trunks/read-trunks';

export const metadata = { title: 'Trunks · System' };

export default async function TrunksPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor();
  const trunks = await read(listTrunksInUse, {});
  const mayAdd = mayRun(actor, 'trunk.create');
  const add = (
    <LinkButton href="/trunks/new" variant="primary" data-shortcut="c">
      Add trunk
    </LinkButton>
  );
  return (
    <>
      {(await searchParams).done === 'deleted' && <ToastOnArrival title="Trunk deleted" />}
      <PageHeader
        title="Trunks"
        meta={trunks.length > 0 && countOf(trunks.length, 'trunk')}
        actions={mayAdd && trunks.length > 0 && add}
      />
      <CarrierNav current="trunks" />
      {trunks.length === 0 ? (
        <EmptyState
          kind="first-use"
          title="No trunks yet."
          actions={mayAdd ? add : <LinkButton href="/numbers">Go to numbers</LinkButton>}
        >
          {mayAdd
            ? 'Add the trunks over which calls to access numbers come in and go out.'
            : 'A provider administrator adds the first one.'}
        </EmptyState>
      ) : (
        <TrunkTable trunks={trunks} zone={await readTimeZone()} now={new Date().toISOString()} />
      )}
      <div className="mt-6">
        <ApiCall code={listTrunksCall} />
      </div>
    </>
  );
}
