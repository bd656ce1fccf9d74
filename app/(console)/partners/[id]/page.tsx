import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { read } from '@/app/_server/context';
import { findPageScope, requireActor } from '@/app/_server/session';
import { ActionButton } from '@/components/accounts/action-button';
import { PageHeader } from '@/components/frame/page-header';
import { DeletePartner } from '@/components/partners/delete-partner';
import { LimitMeter } from '@/components/partners/limit-meter';
import { limitTitles } from '@/components/partners/limit-words';
import { LimitsForm } from '@/components/partners/limits-form';
import { NamedPartnerDeletion } from '@/components/partners/named-partner-deletion';
import { partnerHref, partnersPath } from '@/components/partners/partner-address';
import { PartnerTable } from '@/components/partners/partner-table';
import { ExactLink, Link } from '@/components/scope/link';
import { curlCommand } from '@/components/tenants/curl-command';
import { buttonClass } from '@/components/ui/button';
import { ApiCall } from '@/components/ui/code-block';
import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { listTenantPeople } from '@/lib/accounts/tenant-people/read-tenant-people';
import { countNumbers } from '@/lib/numbering/intervals';
import { listPartners } from '@/lib/partners/list-partners';
import { limitNames, type PartnerDetail } from '@/lib/partners/model';
import { mayRun } from '@/lib/permissions';
import { binDays, type Tenant } from '@/lib/tenants/model';
import { rangesOf } from '@/lib/tenants/telephony-profile';
import { scopeOfPartner } from '../../_frame/scope-choices';
import { readTenant } from '../../tenants/[id]/_read-tenant';
import { deletePartnerAction, retireAction, saveLimitsAction } from '../_actions';
import { providerName } from '../_find-partner';
import { readPartner } from '../_read-partner';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await readPartner((await params).id)).name} · Partners` };
}

const arrivals: Record<string, string> = {
  limits: 'Limits saved',
  appointed: 'Appointed as a partner, without limits',
};

export default async function PartnerPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const partner = await readPartner((await params).id);
  const tenant = await readTenant(partner.id);
  const { done } = await searchParams;
  const scope = await findPageScope();
  const { id, name, url, version, tenants } = partner;
  const isOwn = scope?.partnerId === id;
  const parentName = partner.parent?.name ?? scope?.name ?? providerName;
  const isFrozen = tenant.frozen !== null;
  const own = scopeOfPartner(url);
  const arrival = typeof done === 'string' ? arrivals[done] : undefined;
  const may = {
    limits: !isOwn && !isFrozen && mayRun(actor, 'partner.save-limits'),
    move: !isOwn && !isFrozen && mayRun(actor, 'tenant.assign-partner'),
    retire: !isOwn && !isFrozen && mayRun(actor, 'partner.retire'),
    delete: !isOwn && !isFrozen && mayRun(actor, 'tenant.delete'),
  };
  return (
    <>
      {arrival && <ToastOnArrival title={arrival} />}
      <PageHeader
        title={name}
        breadcrumb={[
          { label: 'Partners', href: partnersPath },
          ...partner.path.map((above) => ({ label: above.name, href: partnerHref(above.id) })),
        ]}
        lamp={<Lamp state={partner.status} />}
        meta={`${countOf(tenants.direct, 'tenant')} of its own, ${tenants.all} in all`}
        actions={
          <>
            {may.move && <LinkButton href={`/tenants/${id}/move`}>Move to another partner</LinkButton>}
            {!isOwn && (
              <ExactLink href={`${own}/overview`} className={buttonClass({ variant: 'primary' })}>
                Work in this scope
              </ExactLink>
            )}
          </>
        }
      />
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-2">
        <Part title="Use of its limits">
          <DefinitionList
            items={limitNames.map((limit) => ({
              term: limitTitles[limit],
              value: (
                <LimitMeter
                  label={`${limitTitles[limit]} of ${name}`}
                  used={partner.use[limit]}
                  limit={partner.limits[limit]}
                />
              ),
            }))}
          />
          {isOwn && <p className="pt-2 text-ink-2">These limits are set by who is above {name}.</p>}
        </Part>
        <Part title="Who and what">
          <DefinitionList
            items={[
              { term: 'Belongs to', value: isOwn ? 'Above this scope' : <Parent partner={partner} /> },
              {
                term: 'As a tenant',
                value: (
                  <Link href={`/tenants/${id}`} className="link">
                    Open {name}
                  </Link>
                ),
              },
              {
                term: 'Tenants',
                value: (
                  <ExactLink href={`${own}/tenants`} prefetch={false} className="link">
                    List all {tenants.all}
                  </ExactLink>
                ),
              },
              { term: 'Administrators', value: <People id={id} /> },
            ]}
          />
        </Part>
        {may.limits && (
          <Part title="Limits">
            <LimitsForm key={version} action={saveLimitsAction} partner={partner} />
          </Part>
        )}
        {partner.partners > 0 && <Below partner={partner} />}
      </div>
      <div className="mt-6">
        <ApiCall code={curlCommand({ method: 'GET', path: `/partners/${id}` })} />
      </div>
      {may.retire && (
        <Danger id="retire" title="Retire">
          <p className="max-w-prose pt-1 pb-3 text-ink-2">
            {name} becomes an ordinary tenant again: its limits are forgotten, and its partner administrators
            look after the one tenant only.{' '}
            {tenants.direct > 0 && 'That is open when its tenants have been moved to somebody else.'}
          </p>
          {tenants.direct > 0 ? (
            <ExactLink href={`${own}/tenants`} className={buttonClass({ variant: 'secondary' })}>
              Go to its {countOf(tenants.direct, 'tenant')}
            </ExactLink>
          ) : (
            <ActionButton
              action={retireAction}
              fields={{ id, expectedVersion: version }}
              variant="danger-outline"
              pendingText="Retiring…"
            >
              Retire {name}
            </ActionButton>
          )}
        </Danger>
      )}
      {may.delete && (
        <Danger id="delete" title="Delete">
          <p className="max-w-prose pt-1 pb-3 text-ink-2">
            Moves the partner to the bin. What becomes of its tenants is asked; none of them is deleted.
          </p>
          <DeletePartner
            partner={doomed(partner, tenant)}
            parentName={parentName}
            action={deletePartnerAction}
            days={binDays}
          />
          <NamedPartnerDeletion
            partner={doomed(partner, tenant)}
            parentName={parentName}
            action={deletePartnerAction}
            days={binDays}
          />
        </Danger>
      )}
    </>
  );
}

function doomed({ id, name, version, tenants }: PartnerDetail, { telephony }: Tenant) {
  const ranges = telephony ? rangesOf(telephony).filter(({ kind }) => kind === 'directory') : [];
  const numbers = Number(ranges.reduce((sum, range) => sum + countNumbers(range), 0n));
  return { id, name, version, tenants, numbers, subscribers: telephony?.subscribers.length ?? 0 };
}

function Parent({ partner: { parent } }: { partner: PartnerDetail }) {
  if (!parent) return providerName;
  return (
    <Link href={partnerHref(parent.id)} className="link">
      {parent.name}
    </Link>
  );
}

async function People({ id }: { id: string }) {
  const people = await read(listTenantPeople, { tenantId: id });
  return (
    <>
      {people.length === 0 ? 'Nobody yet. ' : `${people.map(({ name }) => name).join(', ')}. `}
      <Link href={`/tenants/${id}?tab=people`} className="link">
        {people.length === 0 ? 'Add the first' : 'Open them'}
      </Link>
    </>
  );
}

async function Below({ partner }: { partner: PartnerDetail }) {
  const { items, next } = await read(listPartners, { parent: partner.id, limit: 100 });
  return (
    <section className="min-w-0 lg:col-span-2">
      <h2 className="pb-2 text-section font-bold">Partners below it</h2>
      <PartnerTable
        rows={items.map((one) => ({ partner: { ...one, partners: 0 }, level: 1, isOpen: false }))}
        view={{ q: '', open: [] }}
        isFlat={false}
      />
      {next !== null && <p className="pt-2 text-ink-2">There are more. Find them by name under Partners.</p>}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="pb-2 text-section font-bold">{title}</h2>
      {children}
    </section>
  );
}

function Danger({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-danger pt-4" data-print="hide">
      <h2 id={id} className="text-section font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
