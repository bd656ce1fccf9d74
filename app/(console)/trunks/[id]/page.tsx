import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { BlocksInUse } from '@/components/carriers/blocks-in-use';
import { DeleteForm } from '@/components/form/delete-form';
import { PageHeader } from '@/components/frame/page-header';
import { readTrunkCall } from '@/components/trunks/api-calls';
import { TrunkFacts } from '@/components/trunks/trunk-facts';
import { ApiCall } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { deleteTrunkAction } from '../_actions';
import { findTrunk } from '../_find';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export async function generateMetadata({ params }: Props) {
  const found = await findTrunk((await params).id);
  return { title: `${found?.trunk.name ?? 'Not found'} · Trunks` };
}

export default async function TrunkPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = await findTrunk((await params).id);
  if (!found) notFound();
  const { trunk, blocks } = found;
  const { done } = await searchParams;
  return (
    <>
      {done === 'added' && <ToastOnArrival title={`${trunk.name} added`} />}
      {done === 'saved' && <ToastOnArrival title={`${trunk.name} saved`} />}
      <PageHeader
        title={trunk.name}
        breadcrumb={[{ label: 'Trunks', href: '/trunks' }]}
        meta={
          <span className="inline-flex items-center gap-1">
            Id <span className="min-w-0 font-mono text-table break-all">{trunk.id}</span>{' '}
            <CopyButton text={trunk.id} what="id" />
          </span>
        }
        actions={
          mayRun(actor, 'trunk.update') && (
            <LinkButton href={`/trunks/${trunk.id}/edit`} variant="primary" data-shortcut="e">
              Edit
            </LinkButton>
          )
        }
      />
      <TrunkFacts trunk={trunk} blocks={blocks} zone={await readTimeZone()} now={new Date().toISOString()} />
      {mayRun(actor, 'trunk.delete') && (
        <section className="mt-8 flex max-w-form flex-col items-start gap-3 border-t border-line pt-4">
          <h2 className="text-section font-bold">Delete</h2>
          {blocks === 0 ? (
            <DeleteForm
              action={deleteTrunkAction}
              thing={trunk}
              consequences={['No block uses it.', 'It cannot be restored; it can be added again by hand.']}
              confirmLabel="Delete trunk"
            />
          ) : (
            <p className="text-ink-2">
              <BlocksInUse blocks={blocks} by={{ trunk: trunk.name }} /> {blocks === 1 ? 'uses' : 'use'}{' '}
              {trunk.name}. Take it off them first.
            </p>
          )}
        </section>
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={readTrunkCall(trunk)} />
      </div>
    </>
  );
}
