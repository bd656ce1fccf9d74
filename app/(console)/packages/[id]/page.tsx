import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { archiveLimits } from '@/app/_server/archive-limits';
import { read } from '@/app/_server/context';
import { readScope } from '@/app/_server/scope';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { inspectAction } from '@/app/(console)/import/_actions';
import { mostPostedBytes } from '@/app/(console)/import/_limits';
import { PageHeader } from '@/components/frame/page-header';
import { ArchiveForm } from '@/components/transfer/archive-form';
import { LockNotice } from '@/components/transfer/lock-notice';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { getLock } from '@/lib/locks/get-lock';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { getTenant } from '@/lib/tenants/get-tenant';
import type { Tenant } from '@/lib/tenants/model';

interface Props {
  params: Promise<{ id: string }>;
}

const readTarget = cache(async (id: string): Promise<Tenant> => {
  await requireActor();
  try {
    return await read(getTenant, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Import a package · ${(await readTarget((await params).id)).name}` };
}

export default async function PackagePage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const tenant = await readTarget(id);
  const mayImport = mayRun(actor, 'import.create');
  // Imports belong to the provider as a whole, and their pages lie outside of any partner's scope.
  if (mayImport && readScope(await headers())) redirect(`/packages/${id}`);
  const lock = mayImport ? await read(getLock, {}) : null;
  const isOpen = tenant.deletedAt === null && tenant.frozen === null;
  return (
    <>
      <PageHeader
        title={`Import a package into ${tenant.name}`}
        breadcrumb={[
          { label: 'Tenants', href: '/tenants' },
          { label: tenant.name, href: `/tenants/${id}` },
        ]}
        meta="What another cluster exported of a tenant goes into this one: settings, service endpoints, telephony, numbers and calling lists. Each is shown with what becomes of it before anything is written."
      />
      <div className="flex flex-col gap-8">
        {lock && <LockNotice lock={lock} zone={await readTimeZone()} now={new Date().toISOString()} />}
        {mayImport && isOpen && (
          <ArchiveForm
            action={inspectAction}
            idempotencyKey={randomUUID()}
            mostBytes={archiveLimits().archiveBytes}
            mostPosted={mostPostedBytes}
            mapping="offered"
            tenantId={id}
          />
        )}
        {mayImport && !isOpen && (
          <Notice
            tone="warning"
            title={`${tenant.name} ${tenant.deletedAt === null ? 'is frozen' : 'is in the bin'}, so nothing goes into it.`}
            actions={<LinkButton href={`/tenants/${id}`}>Open {tenant.name}</LinkButton>}
          >
            {tenant.deletedAt === null ? 'Unfreeze it, or finish its move.' : 'Restore it first.'}
          </Notice>
        )}
        {!mayImport && (
          <EmptyState
            kind="no-permission"
            title="Your role does not import packages."
            actions={<LinkButton href={`/tenants/${id}`}>Go back to {tenant.name}</LinkButton>}
          >
            A provider operator can do it, or an administrator can change your role.
          </EmptyState>
        )}
        <div className="max-w-form">
          <ApiCall code={sendPackage(id)} />
        </div>
      </div>
    </>
  );
}

function sendPackage(id: string): string {
  return [
    `curl -X POST "$TENANTRY_URL/api/v1/tenants/${id}/packages"`,
    '-H "Authorization: Bearer $TENANTRY_TOKEN"',
    "-F 'package=@business-export.zip;type=application/zip'",
    "-F 'mapping=@endpoints.properties;type=text/plain'",
  ].join(' \\\n  ');
}
