import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { signInAgainAction } from '@/app/(auth)/sign-in/_actions';
import { PageHeader } from '@/components/frame/page-header';
import { readStep } from '@/components/tenants/form/steps';
import { TenantForm } from '@/components/tenants/form/tenant-form';
import { valuesOf } from '@/components/tenants/form/values';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { mayRun } from '@/lib/permissions';
import { toDraft } from '@/lib/tenants/model';
import { discardTenantDraft, saveTenantDraft } from '../../_drafts';
import { loadForm } from '../../_load-form';
import { NoWriting } from '../../_no-writing';
import { readTenant } from '../_read-tenant';
import { updateTenantAction } from './_actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await readTenant((await params).id);
  return { title: `Edit ${name} · Tenants` };
}

export default async function EditTenantPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!mayRun(actor, 'tenant.update')) return <NoWriting what="change tenants" />;
  const { id } = await params;
  const tenant = await readTenant(id);
  const breadcrumb = [
    { label: 'Tenants', href: '/tenants' },
    { label: tenant.name, href: `/tenants/${id}` },
  ];
  if (tenant.deletedAt !== null) {
    return (
      <>
        <PageHeader title={`Edit ${tenant.name}`} breadcrumb={breadcrumb} />
        <EmptyState
          kind="no-permission"
          title={`${tenant.name} lies in the bin.`}
          actions={<LinkButton href={`/tenants/${id}`}>Open {tenant.name}</LinkButton>}
        >
          Restore it first, then edit it.
        </EmptyState>
      </>
    );
  }
  if (tenant.frozen !== null) {
    return (
      <>
        <PageHeader title={`Edit ${tenant.name}`} breadcrumb={breadcrumb} />
        <EmptyState
          kind="no-permission"
          title={`${tenant.name} is frozen: “${tenant.frozen.reason}”`}
          actions={<LinkButton href={`/tenants/${id}`}>Open {tenant.name}</LinkButton>}
        >
          Nothing of it can be changed until it is unfrozen; its page says how.
        </EmptyState>
      </>
    );
  }
  const { systems, draft } = await loadForm(id);
  const current = toDraft(tenant);
  const fresh = valuesOf(current);
  return (
    <>
      <PageHeader title={`Edit ${tenant.name}`} breadcrumb={breadcrumb} />
      <TenantForm
        action={updateTenantAction}
        edited={{ id, name: tenant.name, version: draft?.version ?? tenant.version, draft: current }}
        systems={systems}
        fresh={fresh}
        initial={draft?.values ?? fresh}
        draftFrom={draft?.savedAt}
        step={readStep((await searchParams).step)}
        idempotencyKey={randomUUID()}
        zone={await readTimeZone()}
        email={actor.email}
        saveDraft={saveTenantDraft}
        discardDraft={discardTenantDraft}
        signIn={signInAgainAction}
        cancelHref={`/tenants/${id}`}
      />
    </>
  );
}
