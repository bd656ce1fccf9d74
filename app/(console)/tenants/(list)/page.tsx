import type { Metadata } from 'next';
import { findPageScope } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { FilterForm, type FilterSelect } from '@/components/list/filter-form';
import type { AddressParams } from '@/components/list/list-place';
import { choicesOf, ListTools } from '@/components/list/list-tools';
import { viewAddress } from '@/components/list/listed-view';
import { ViewChanges } from '@/components/list/view-changes';
import { DemoButton } from '@/components/overview/demo-button';
import { apiCall } from '@/components/tenants/list/api-call';
import { choosableColumns, tenantColumns } from '@/components/tenants/list/columns';
import { chipsOf, clearedAddress } from '@/components/tenants/list/filter-links';
import { type ListView, writeAddress, writeFilter } from '@/components/tenants/list/list-address';
import { PeekPanel } from '@/components/tenants/list/peek-panel';
import { TenantListControls } from '@/components/tenants/list/tenant-list-controls';
import { TenantTable } from '@/components/tenants/list/tenant-table';
import { TenantsEmpty } from '@/components/tenants/list/tenants-empty';
import { ApiCall } from '@/components/ui/code-block';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { mayRun } from '@/lib/permissions';
import { binDays } from '@/lib/tenants/model';
import { readOrigin } from '../../_list/read-origin';
import { loadDemoAction } from '../../overview/_demo-actions';
import { isAwaiting } from '../_is-awaiting';
import { bulkTenantsAction } from '../_list/bulk-action';
import { saveDisplayAction } from '../_list/display-action';
import { readList } from '../_list/read-list';
import { searchTenantsAction } from '../_list/search-action';
import { deleteViewAction, saveViewAction } from '../_list/view-actions';
import { tenantActions } from '../_tenant-actions';

export const metadata: Metadata = { title: 'Tenants · Operate' };

export default async function TenantsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const list = await readList(await searchParams);
  const { actor, view, tenants, total, next, previous, size, zone, now } = list;
  const may = {
    create: mayRun(actor, 'tenant.create'),
    edit: mayRun(actor, 'tenant.update'),
    switch: mayRun(actor, 'tenant.activate'),
    delete: mayRun(actor, 'tenant.delete'),
  };
  // What is done to many at once may become a job, and jobs are not kept by partner.
  const scope = await findPageScope();
  const bulkKinds = scope
    ? []
    : view.deleted
      ? may.delete
        ? (['restore', 'purge'] as const)
        : []
      : [
          ...(may.switch ? (['activate', 'deactivate'] as const) : []),
          ...(may.delete ? (['delete'] as const) : []),
        ];
  const to = tenants.length === 0 ? 0 : view.from + tenants.length - 1;
  const filter = writeFilter(view);
  const partnerName = list.partners.find(({ id }) => id === view.partner)?.name;
  return (
    <>
      <PageHeader
        title={view.deleted ? 'Tenants in the bin' : 'Tenants'}
        breadcrumb={view.deleted ? [{ label: 'Tenants', href: writeAddress(view, { deleted: false }) }] : []}
        actions={
          may.create && (
            <LinkButton href="/tenants/new" variant="primary">
              Create tenant
            </LinkButton>
          )
        }
      />
      {list.notices.map((notice) => (
        <Notice key={notice} tone="warning" title={notice} className="mb-3" />
      ))}
      <div className="flex flex-wrap items-start gap-2">
        <FilterForm
          search={searchTenantsAction}
          q={view.q}
          path="/tenants"
          label="Tenants"
          placeholder="Name, number, domain, finance ID"
          selects={selectsOf(view, list.systems, list.partners)}
          kept={{
            sort: view.sort === 'name' ? undefined : view.sort,
            view: view.view,
            size: view.size === undefined ? undefined : String(view.size),
            density: view.density,
          }}
        />
        <ListTools
          path="/tenants"
          allLabel="All tenants"
          views={list.views}
          current={list.current}
          filter={filter}
          shown={list.columns}
          columns={choicesOf(list.listColumns, choosableColumns, tenantColumns)}
          nouns="tenants"
          fixed="name"
          back={writeAddress({ ...view, size: undefined, density: undefined }, { from: 1 })}
          density={list.density}
          size={size}
          total={total}
          counted={countOf(total, 'tenant')}
          saveDisplay={saveDisplayAction}
          viewActions={{ save: saveViewAction, remove: deleteViewAction }}
        />
        <div className="flex w-full min-w-0 flex-col gap-2 peer-data-pending:opacity-60">
          <FilterChips
            chips={chipsOf(view, partnerName)}
            clearHref={clearedAddress(view)}
            result={countOf(
              total,
              view.deleted ? 'tenant in the bin' : 'tenant',
              view.deleted ? 'tenants in the bin' : 'tenants',
            )}
          />
          {list.isChangedView && list.current && (
            <ViewChanges
              current={list.current}
              query={filter}
              savedHref={viewAddress(list.current, '/tenants')}
              save={saveViewAction}
            />
          )}
          {/* Stays when the last row goes: what became of the tenants that were here is told in it. */}
          <TenantListControls
            pageIds={tenants.map(({ id }) => id)}
            filter={filter}
            total={total}
            bulkKinds={[...bulkKinds]}
            bulk={bulkTenantsAction}
            actions={tenantActions}
            may={may}
            binDays={binDays}
          >
            {tenants.length > 0 && (
              <TenantTable
                tenants={tenants}
                view={view}
                caption={view.deleted ? 'Tenants in the bin' : 'Tenants'}
                columns={list.columns}
                density={list.density}
                zone={zone}
                now={now}
                maySelect={bulkKinds.length > 0}
                mayEdit={may.edit}
                partnerNames={list.partnerNames}
              />
            )}
          </TenantListControls>
          {tenants.length === 0 && (
            <TenantsEmpty
              view={view}
              isFiltered={list.isFiltered}
              mayCreate={may.create}
              demo={
                mayRun(actor, 'demo.load') && (
                  <DemoButton action={loadDemoAction} label="Load the demo set" pendingText="Loading…" />
                )
              }
            />
          )}
          {tenants.length > 0 && (
            <Pagination
              from={tenants.length === 0 ? 0 : view.from}
              to={to}
              total={total}
              noun="tenant"
              previousHref={
                previous === null
                  ? undefined
                  : writeAddress(view, {
                      before: previous,
                      after: undefined,
                      from: Math.max(1, view.from - size),
                    })
              }
              nextHref={
                next === null
                  ? undefined
                  : writeAddress(view, { after: next, before: undefined, from: to + 1 })
              }
            />
          )}
          <ApiCall code={apiCall(view, size, await readOrigin())} />
        </div>
      </div>
      {list.peeked && (
        <PeekPanel
          tenant={list.peeked}
          isAwaiting={await isAwaiting(list.peeked)}
          closeHref={writeAddress(view, { peek: undefined })}
          zone={zone}
          now={now}
          mayEdit={may.edit}
        />
      )}
    </>
  );
}

/** In the bin there is no status to filter by: it is what a tenant had before. */
function selectsOf(
  view: ListView,
  systems: string[],
  partners: { id: string; name: string }[],
): FilterSelect[] {
  const status = {
    name: 'status',
    label: 'Status',
    value: view.status ?? '',
    options: [
      { value: '', label: 'Any status' },
      { value: 'active', label: 'Active' },
      { value: 'inactive', label: 'Inactive' },
    ],
  };
  return [
    ...(view.deleted ? [] : [status]),
    {
      name: 'system',
      label: 'Telephony system',
      value: view.system ?? '',
      options: [
        { value: '', label: 'Any telephony system' },
        ...systems.map((name) => ({ value: name, label: name })),
      ],
    },
    ...(partners.length > 0
      ? [
          {
            name: 'partner',
            label: 'Partner',
            value: view.partner ?? '',
            options: [
              { value: '', label: 'Any partner' },
              ...partners.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ]
      : []),
    {
      name: 'deleted',
      label: 'Where',
      value: view.deleted ? 'true' : '',
      options: [
        { value: '', label: 'Not deleted' },
        { value: 'true', label: 'In the bin' },
      ],
    },
  ];
}
