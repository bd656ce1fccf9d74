import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleContext, read } from '@/app/_server/context';
import { findPageScope, requireActor } from '@/app/_server/session';
import { ActionButton } from '@/components/accounts/action-button';
import { PageHeader } from '@/components/frame/page-header';
import { planMove } from '@/components/partners/move-plan';
import { MovePlanTable } from '@/components/partners/move-plan-table';
import { PartnerField } from '@/components/partners/partner-field';
import { GetForm } from '@/components/scope/get-form';
import { buttonClass } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { getPartner } from '@/lib/partners/get-partner';
import type { NamedPartner } from '@/lib/partners/model';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import type { Tenant } from '@/lib/tenants/model';
import { assignPartnerAction } from '../../../partners/_actions';
import { findPartnerByText, providerName } from '../../../partners/_find-partner';
import { NoWriting } from '../../_no-writing';
import { readTenant } from '../_read-tenant';
import { readAmount, readReceiving } from './_read-move';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Move ${(await readTenant((await params).id)).name} · Tenants` };
}

export default async function MoveTenantPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const tenant = await readTenant((await params).id);
  const { to } = await searchParams;
  if (!mayRun(actor, 'tenant.assign-partner')) return <NoWriting what="move tenants between partners" />;
  const scope = await findPageScope();
  // Where a partner belongs is decided above it.
  if (scope?.partnerId === tenant.id) notFound();
  const top = scope?.name ?? providerName;
  const typed = typeof to === 'string' ? to : undefined;
  const found = typed === undefined ? undefined : await findTarget(typed, top);
  return (
    <>
      <PageHeader
        title={`Move ${tenant.name} to another partner`}
        breadcrumb={[
          { label: 'Tenants', href: '/tenants' },
          { label: tenant.name, href: `/tenants/${tenant.id}` },
        ]}
        meta={await tellPresent(tenant, top)}
      />
      <div className="flex flex-col gap-6">
        <GetForm action={`/tenants/${tenant.id}/move`} className="flex max-w-form flex-col gap-4">
          <PartnerField
            key={typed}
            name="to"
            label="To"
            hint={`The name of a partner. ${top}: directly below ${top}.`}
            defaultValue={typed}
            error={found && 'refusal' in found ? found.refusal : undefined}
          />
          <div className="flex flex-wrap items-center gap-2">
            <button type="submit" className={buttonClass({ variant: found ? 'secondary' : 'primary' })}>
              Show what changes
            </button>
            <LinkButton href={`/tenants/${tenant.id}`} variant="quiet">
              Cancel
            </LinkButton>
          </div>
        </GetForm>
        {found && 'partner' in found && <Plan tenant={tenant} to={found.partner} top={top} />}
      </div>
    </>
  );
}

async function Plan({ tenant, to, top }: { tenant: Tenant; to: NamedPartner | null; top: string }) {
  const scope = await findPageScope();
  const name = to?.name ?? top;
  if ((to?.id ?? scope?.partnerId ?? null) === tenant.partnerId) {
    return <Notice title={`${tenant.name} belongs to ${name} already.`} />;
  }
  const plan = planMove(await readReceiving(tenant, to?.id ?? scope?.partnerId), await readAmount(tenant));
  const beyond = plan.filter(({ isBeyond }) => isBeyond);
  return (
    <section aria-labelledby="plan" className="flex flex-col gap-4">
      <h2 id="plan" className="text-section font-bold">
        {tenant.name} goes to {name}
      </h2>
      <p className="max-w-prose text-ink-2">
        {tenant.isPartner ? 'Everything below it goes along. ' : ''}
        {name === providerName
          ? 'The administrators of the partner it leaves do not see it any more.'
          : `The administrators of ${name} see it and run it from then on; those of the partner it leaves do not see it any more.`}
      </p>
      {plan.length > 0 ? <MovePlanTable plan={plan} /> : <p>No partner has more afterwards than now.</p>}
      {beyond.length > 0 && (
        <Notice tone="warning" title="It does not fit.">
          Raise the limits of {[...new Set(beyond.map(({ partner }) => partner))].join(' and ')} first, or
          choose another partner.
        </Notice>
      )}
      {beyond.length === 0 && (
        <div>
          <ActionButton
            action={assignPartnerAction}
            fields={{ id: tenant.id, expectedVersion: tenant.version, partnerId: to?.id ?? '' }}
            variant="primary"
            pendingText="Moving…"
          >
            Move {tenant.name}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

type Target = { partner: NamedPartner | null } | { refusal: string };

async function findTarget(typed: string, top: string): Promise<Target> {
  if (typed.trim().toLowerCase() === top.toLowerCase()) return { partner: null };
  if (typed.trim() === '') return { refusal: `Enter a partner, or ${top}.` };
  try {
    return { partner: await findPartnerByText(await consoleContext(), typed, 'to') };
  } catch (error) {
    if (error instanceof Problem && error.kind === 'invalid')
      return { refusal: error.issues[0]?.message ?? '' };
    throw error;
  }
}

async function tellPresent({ partnerId, isPartner }: Tenant, top: string): Promise<string> {
  const what = isPartner ? 'A partner. ' : '';
  if (partnerId === null) return `${what}It belongs to ${top}.`;
  return `${what}It belongs to ${(await read(getPartner, { id: partnerId })).name}.`;
}
