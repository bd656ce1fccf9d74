import { consoleContext, read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import {
  type AddressParams,
  filterOf,
  queryOf,
  readAuditAddress,
  toListFilter,
} from '@/components/audit/audit-address';
import { listActors } from '@/lib/audit/list-actors';
import { listEntries, verifyChain } from '@/lib/audit/list-entries';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { type ListedView, listViews } from '@/lib/preferences/list-views';
import { Problem } from '@/lib/problem';
import { getTenant } from '@/lib/tenants/get-tenant';

/** Everything the audit page shows. */
export async function readAudit(params: AddressParams) {
  const views = await read(listViews, { screen: 'audit' });
  const view = readAuditAddress(withDefault(params, views));
  const current = views.find(({ id }) => id === view.view);
  const zone = await readTimeZone();
  const { pageSize } = await read(getPreferences, {});
  const size = view.size ? Number(view.size) : pageSize;
  const { after, before } = view;
  const page = await read(listEntries, {
    ...toListFilter(view, zone),
    limit: size,
    after,
    before,
    count: true,
  });
  return {
    view,
    views,
    current,
    isChangedView: current !== undefined && queryOf(filterOf(view)) !== current.query,
    zone,
    size,
    now: (await consoleContext()).now(),
    ...page,
    total: page.total ?? 0,
    from: page.items.length === 0 ? 0 : (page.newer ?? 0) + 1,
    actors: await read(listActors, {}),
    tenant: view.tenant === undefined ? undefined : await findTenantName(view.tenant),
    isFiltered: Object.values(filterOf(view)).some((value) => value !== undefined),
    verdict: params.check === 'chain' ? await read(verifyChain, {}) : undefined,
  };
}

/** An address that says nothing opens the view that this person has made the default. */
function withDefault(params: AddressParams, views: ListedView[]): AddressParams {
  const chosen = Object.keys(params).length === 0 ? views.find(({ isDefault }) => isDefault) : undefined;
  return chosen ? { ...Object.fromEntries(new URLSearchParams(chosen.query)), view: chosen.id } : params;
}

async function findTenantName(id: string): Promise<string | undefined> {
  try {
    return (await read(getTenant, { id })).name;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
