import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { BeginMoveForm } from '@/components/moves/begin-move-form';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { listMoves } from '@/lib/moves/read-moves';
import { mayRun } from '@/lib/permissions';
import { readTenant } from '../../tenants/[id]/_read-tenant';
import { beginMoveAction } from '../_actions';

export const metadata = { title: 'Move a tenant · Moves' };

export default async function NewMovePage({ searchParams }: { searchParams: Promise<{ tenant?: string }> }) {
  const actor = await requireActor();
  const { tenant: tenantId } = await searchParams;
  const mayMove = mayRun(actor, 'move.begin');
  if (typeof tenantId !== 'string' || tenantId === '') return <NoTenant mayMove={mayMove} />;
  const { name, deletedAt, frozen } = await readTenant(tenantId);
  const { items } = await read(listMoves, { tenantId, open: 'true', limit: 1 });
  if (items[0]) redirect(`/moves/${items[0].id}`);
  const body = { reason: 'Cluster 1 is full.', target: 'https://two.provider.example' };
  return (
    <>
      <PageHeader
        title={`Move ${name} to another cluster`}
        breadcrumb={[
          { label: 'Tenants', href: '/tenants' },
          { label: name, href: `/tenants/${tenantId}` },
        ]}
      />
      {!mayMove ? (
        <NotForThisRole what="moves" href="/moves" />
      ) : deletedAt === null ? (
        <>
          <p className="mb-5 max-w-prose text-ink-2">
            {frozen ? `${name} is frozen already; the reason becomes this one. ` : ''}The first of six steps:{' '}
            {name} is frozen here. From then on it can be read and exported, and calls go on, but nobody can
            change it, its numbers, people or calling lists, until it has moved or the move is given up.
          </p>
          <BeginMoveForm tenantId={tenantId} idempotencyKey={randomUUID()} action={beginMoveAction} />
        </>
      ) : (
        <EmptyState
          kind="no-permission"
          title={`${name} lies in the bin.`}
          actions={<LinkButton href={`/tenants/${tenantId}`}>Open {name}</LinkButton>}
        >
          Restore it first.
        </EmptyState>
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={curlCommand({ method: 'POST', path: `/tenants/${tenantId}/moves`, body })} />
      </div>
    </>
  );
}

function NoTenant({ mayMove }: { mayMove: boolean }) {
  return (
    <>
      <PageHeader title="Move a tenant" breadcrumb={[{ label: 'Moves', href: '/moves' }]} />
      {mayMove ? (
        <EmptyState
          kind="first-use"
          title="Which tenant moves?"
          actions={<LinkButton href="/tenants">Choose a tenant</LinkButton>}
        >
          Open it, and choose “Move to another cluster” at the end of its page.
        </EmptyState>
      ) : (
        <NotForThisRole what="moves" href="/moves" />
      )}
    </>
  );
}
