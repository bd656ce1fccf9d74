import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { findPageScope, requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { curlCommand } from '@/components/tenants/curl-command';
import { Arrival } from '@/components/tenants/detail/arrival';
import { DangerSection } from '@/components/tenants/detail/danger-section';
import {
  type DetailTab,
  detailTabsFor,
  detailTabTitles,
  readDetailTab,
} from '@/components/tenants/detail/detail-tabs';
import { InBin } from '@/components/tenants/detail/in-bin';
import { TenantHeader } from '@/components/tenants/detail/tenant-header';
import { ApiCall } from '@/components/ui/code-block';
import { LinkButton } from '@/components/ui/link-button';
import { Tabs } from '@/components/ui/tabs';
import { readDigits } from '@/lib/dialing/read-digits';
import { mayRun, type Permission } from '@/lib/permissions';
import { isAwaiting } from '../_is-awaiting';
import { tenantActions } from '../_tenant-actions';
import { exportAction } from './_export-action';
import { Leaving, LeavingNotice } from './_leaving';
import { readTenant } from './_read-tenant';
import { TabContent } from './_tab-content';
import { SaveAsTemplate, TemplateLine } from './_template';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { name } = await readTenant((await params).id);
  const tab = readDetailTab((await searchParams).tab, detailTabsFor(await requireActor()));
  return { title: `${name}${tab === 'summary' ? '' : `, ${detailTabTitles[tab]}`} · Tenants` };
}

export default async function TenantPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { tab: wanted, after, digits, person, created, saved } = await searchParams;
  const tenant = await readTenant(id);
  // Jobs, templates, imports and moves are not kept by partner.
  const scope = await findPageScope();
  // What becomes of the partner itself is decided by whom it belongs to.
  const isOwn = scope?.partnerId === id;
  const tabs = detailTabsFor(actor);
  const tab = readDetailTab(wanted, tabs);
  const zone = await readTimeZone();
  const now = new Date().toISOString();
  const mayChange = (permission: Permission) => tenant.frozen === null && mayRun(actor, permission);
  const may = {
    edit: mayChange('tenant.update'),
    switch: mayChange('tenant.activate') && (!isOwn || tenant.status === 'inactive'),
    delete: mayChange('tenant.delete') && !isOwn,
    undo: mayChange('tenant.undo'),
  };
  const from = created ? 'created' : saved ? 'saved' : undefined;
  const path = apiPath({ id, tab, digits });
  return (
    <>
      <TenantHeader tenant={tenant} isAwaiting={await isAwaiting(tenant)} actions={tenantActions} may={may}>
        {!scope && mayRun(actor, 'tenant.export') && (
          <ActionButton
            action={exportAction}
            fields={{ id, idempotencyKey: randomUUID() }}
            variant="secondary"
            pendingText="Starting the export…"
          >
            Export
          </ActionButton>
        )}
        {!scope && mayChange('import.create') && tenant.deletedAt === null && (
          <LinkButton href={`/packages/${id}`}>Import package</LinkButton>
        )}
        {!scope && <SaveAsTemplate tenant={tenant} />}
      </TenantHeader>
      {from && <Arrival tenant={tenant} from={from} maySwitch={may.switch} actions={tenantActions} />}
      {tenant.deletedAt && <InBin deletedAt={tenant.deletedAt} zone={zone} now={now} />}
      <LeavingNotice tenant={tenant} zone={zone} now={now} />
      {!scope && <TemplateLine tenant={tenant} />}
      <Tabs
        label="Parts of the tenant"
        className="mb-5"
        items={tabs.map((each) => ({
          label: detailTabTitles[each],
          href: each === 'summary' ? `/tenants/${id}` : `/tenants/${id}?tab=${each}`,
          current: each === tab,
          count: each === 'subscribers' ? tenant.telephony?.subscribers.length : undefined,
        }))}
      />
      <TabContent
        tab={tab}
        tenant={tenant}
        zone={zone}
        now={now}
        may={may}
        after={typeof after === 'string' ? after : undefined}
        digits={typeof digits === 'string' ? digits : ''}
        person={typeof person === 'string' ? person : undefined}
      />
      <div className="mt-6">
        <ApiCall
          code={[curlCommand({ method: 'GET', path }), ...(tab === 'summary' ? [archiveCall(id)] : [])].join(
            '\n\n',
          )}
        />
      </div>
      {!scope && <Leaving tenant={tenant} />}
      {may.delete && <DangerSection tenant={tenant} actions={tenantActions} />}
    </>
  );
}

/** The archive itself, for scripts: it begins at once, under the name that the server gives it. */
function archiveCall(id: string): string {
  return curlCommand({ method: 'GET', path: `/tenants/${id}/archive` }).replace('curl', 'curl -OJ');
}

function apiPath({ id, tab, digits }: { id: string; tab: DetailTab; digits: unknown }): string {
  if (tab === 'activity') return `/audit?tenant=${id}`;
  if (tab === 'calling-lists') return `/tenants/${id}/calling-lists`;
  if (tab === 'people') return `/tenants/${id}/people`;
  if (tab !== 'dial') return `/tenants/${id}`;
  const dialled = typeof digits === 'string' ? readDigits(digits).digits : '';
  return `/tenants/${id}/dialing?${new URLSearchParams({ digits: dialled || '05' }).toString()}`;
}
