import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { listSystemsCall } from '@/components/telephony-systems/api-calls';
import { SystemTable } from '@/components/telephony-systems/system-table';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { listTelephonySystemsInUse } from '@/lib/telephony-systems/read-telephony-systems';

export const metadata = { title: 'Subsystems & domains · System' };

export default async function TelephonySystemsPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const actor = await requireActor();
  const systems = await read(listTelephonySystemsInUse, {});
  const mayAdd = mayRun(actor, 'telephony-system.create');
  const add = mayAdd && (
    <LinkButton href="/telephony-systems/new" variant="primary" data-shortcut="c">
      Add telephony system
    </LinkButton>
  );
  return (
    <>
      {(await searchParams).done === 'deleted' && <ToastOnArrival title="Telephony system deleted" />}
      <PageHeader
        title="Subsystems & domains"
        meta={systems.length > 0 && countOf(systems.length, 'telephony system')}
        actions={systems.length > 0 && add}
      />
      {systems.length === 0 ? (
        <EmptyState
          kind="first-use"
          title="No telephony systems yet."
          actions={add || <LinkButton href="/overview">Go to overview</LinkButton>}
        >
          Tenants choose their servers, domain and feature levels from a telephony system.
          {!mayAdd && ' A provider administrator can add one.'}
        </EmptyState>
      ) : (
        <SystemTable systems={systems} zone={await readTimeZone()} now={new Date().toISOString()} />
      )}
      <div className="mt-6">
        <ApiCall code={listSystemsCall} />
      </div>
    </>
  );
}
