import { read } from '@/app/_server/context';
import { findPageScope, requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import type { AddressParams } from '@/components/list/list-place';
import { NoMatch } from '@/components/list/no-match';
import { FilterText, PlainFilter } from '@/components/list/plain-filter';
import {
  type PartnersView,
  partnersPath,
  readPartnersAddress,
  writePartnersAddress,
} from '@/components/partners/partner-address';
import { PartnerTable } from '@/components/partners/partner-table';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { topmost } from '@/lib/partners/list-partners';
import { mayRun } from '@/lib/permissions';
import { listTenants } from '@/lib/tenants/list-tenants';
import { providerName } from './_find-partner';
import { readTree } from './_read-tree';

export const metadata = { title: 'Partners · Operate' };

export default async function PartnersPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const { done, ...params } = await searchParams;
  const scope = await findPageScope();
  const { view: asked, notices } = readPartnersAddress(params);
  // In a scope the tree has one root, which is there to be looked below.
  const view = scope && params.open === undefined ? { ...asked, open: [scope.partnerId] } : asked;
  const { rows, next, isFlat, cut } = await readTree(view);
  const { total = 0 } = await read(listTenants, { limit: 1, count: true });
  const mayCreate = mayRun(actor, 'tenant.create') && mayRun(actor, 'partner.appoint');
  return (
    <>
      {typeof done === 'string' && <ToastOnArrival title={`${done.slice(0, 130)} deleted`} />}
      <PageHeader
        title="Partners"
        meta={`Who runs tenants on this console, each with what is below it. ${countOf(total, 'tenant')} in all.`}
        actions={
          mayCreate && (
            <LinkButton href="/tenants/new?partner=yes" variant="primary" data-shortcut="c">
              Create partner
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-3">
        {notices.map((notice) => (
          <Notice key={notice} tone="warning" title={notice} />
        ))}
        <PlainFilter path={partnersPath} label="Find partners" values={[view.q]} verb="Find">
          <FilterText label="Name or url" value={view.q} maxLength={200} className="sm:w-72" />
        </PlainFilter>
        <FilterChips
          chips={
            view.q === ''
              ? []
              : [{ label: 'Search', value: view.q, removeHref: writePartnersAddress({ ...view, q: '' }) }]
          }
          clearHref={partnersPath}
          result={countOf(
            rows.length,
            isFlat ? 'partner found' : 'partner shown',
            isFlat ? 'partners found' : 'partners shown',
          )}
        />
        {rows.length > 0 ? (
          <PartnerTable rows={rows} view={view} isFlat={isFlat} topName={scope ? '' : providerName} />
        ) : isFlat ? (
          <NoMatch noun="partner" clearHref={partnersPath} />
        ) : (
          <NoPartners mayCreate={mayCreate} />
        )}
        {cut.length > 0 && (
          <p className="text-ink-2">
            There are more partners below {cut.join(', ')} than are shown here. Find them by name.
          </p>
        )}
        <Pages view={view} next={next} />
        <ApiCall code={curlCommand({ method: 'GET', path: apiPath(view) })} />
      </div>
    </>
  );
}

function Pages({ view, next }: { view: PartnersView; next: string | null }) {
  if (view.after === undefined && next === null) return null;
  return (
    <nav aria-label="Pages of partners" className="flex gap-2" data-print="hide">
      {view.after !== undefined && (
        <LinkButton href={writePartnersAddress({ ...view, after: undefined })}>First page</LinkButton>
      )}
      {next !== null && (
        <LinkButton href={writePartnersAddress({ ...view, after: next })}>Next partners</LinkButton>
      )}
    </nav>
  );
}

function NoPartners({ mayCreate }: { mayCreate: boolean }) {
  return (
    <EmptyState
      kind="first-use"
      title="No partners yet."
      actions={
        <>
          {mayCreate && (
            <LinkButton href="/tenants/new?partner=yes" variant="primary">
              Create partner
            </LinkButton>
          )}
          <LinkButton href="/tenants">Go to tenants</LinkButton>
        </>
      }
    >
      {mayCreate
        ? 'A partner is a tenant that runs tenants of its own, within limits that you set. Create one, or open a tenant and appoint it under Partner.'
        : 'A partner is a tenant that runs tenants of its own. The provider appoints it.'}
    </EmptyState>
  );
}

function apiPath({ q }: PartnersView): string {
  const query = new URLSearchParams(q === '' ? { parent: topmost } : { q });
  return `/partners?${query.toString()}`;
}
