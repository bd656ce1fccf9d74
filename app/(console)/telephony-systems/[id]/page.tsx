import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { Link } from '@/components/scope/link';
import { readSystemCall } from '@/components/telephony-systems/api-calls';
import { DeleteSystemForm } from '@/components/telephony-systems/delete-system-form';
import { SystemFacts } from '@/components/telephony-systems/system-facts';
import { tenantsOn } from '@/components/telephony-systems/system-table';
import { ApiCall } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { deleteSystemAction } from '../_actions';
import { findSystem } from '../_find-system';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export async function generateMetadata({ params }: Props) {
  const found = await findSystem((await params).id);
  return { title: `${found?.system.name ?? 'Not found'} · Subsystems & domains` };
}

export default async function TelephonySystemPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await findSystem((await params).id);
  if (!found) notFound();
  const { system, tenants, sharedExceptions } = found;
  const { done } = await searchParams;
  return (
    <>
      {done === 'added' && <ToastOnArrival title={`${system.name} added`} />}
      {done === 'saved' && <ToastOnArrival title={`${system.name} saved`} />}
      <PageHeader
        title={system.name}
        breadcrumb={[{ label: 'Subsystems & domains', href: '/telephony-systems' }]}
        meta={
          <span className="inline-flex items-center gap-1">
            Id <span className="min-w-0 font-mono text-table break-all">{system.id}</span>{' '}
            <CopyButton text={system.id} what="id" />
          </span>
        }
        actions={
          mayRun(actor, 'telephony-system.update') && (
            <LinkButton href={`/telephony-systems/${system.id}/edit`} variant="primary">
              Edit
            </LinkButton>
          )
        }
      />
      <SystemFacts
        system={system}
        tenants={tenants}
        sharedExceptions={sharedExceptions}
        zone={await readTimeZone()}
        now={new Date().toISOString()}
      />
      {mayRun(actor, 'telephony-system.delete') && (
        <section className="mt-8 flex max-w-form flex-col items-start gap-3 border-t border-line pt-4">
          <h2 className="text-section font-bold">Delete</h2>
          {tenants === 0 ? (
            <DeleteSystemForm action={deleteSystemAction} system={system} />
          ) : (
            <p className="text-ink-2">
              {system.name} serves {countOf(tenants, 'tenant')}, those in the bin included. Move or purge them
              first.{' '}
              <Link href={tenantsOn(system.name)} className="link">
                Show its tenants
              </Link>
            </p>
          )}
        </section>
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={readSystemCall(system)} />
      </div>
    </>
  );
}
