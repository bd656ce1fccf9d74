import { randomUUID } from 'node:crypto';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { signInAgainAction } from '@/app/(auth)/sign-in/_actions';
import { PageHeader } from '@/components/frame/page-header';
import { readStep } from '@/components/tenants/form/steps';
import { TenantForm } from '@/components/tenants/form/tenant-form';
import { blankValues, withNumbers } from '@/components/tenants/form/values';
import { mayRun } from '@/lib/permissions';
import { discardTenantDraft, saveTenantDraft } from '../_drafts';
import { loadForm } from '../_load-form';
import { NoWriting } from '../_no-writing';
import { createTenantAction } from './_actions';
import { readBelonging } from './_belonging';

export const metadata = { title: 'Create tenant · Tenants' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewTenantPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayRun(actor, 'tenant.create')) return <NoWriting what="create tenants" />;
  const { systems, draft } = await loadForm('');
  const params = await searchParams;
  const belonging = await readBelonging(actor, params);
  const fresh = blankValues(systems);
  const started = draft?.values ?? fresh;
  return (
    <>
      <PageHeader
        title={belonging.isPartner ? 'Create partner' : 'Create tenant'}
        breadcrumb={[{ label: 'Tenants', href: '/tenants' }]}
      />
      <TenantForm
        action={createTenantAction}
        belonging={belonging}
        systems={systems}
        fresh={fresh}
        initial={withNumbers(started, params)}
        draftFrom={draft?.savedAt}
        step={readStep(params.step)}
        idempotencyKey={randomUUID()}
        zone={await readTimeZone()}
        email={actor.email}
        saveDraft={saveTenantDraft}
        discardDraft={discardTenantDraft}
        signIn={signInAgainAction}
        cancelHref="/tenants"
      />
    </>
  );
}
