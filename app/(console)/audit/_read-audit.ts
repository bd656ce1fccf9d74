import { consoleContext, read } from '@/app/_server/context';
import { readTimeZone } from '@/app/_server/time-zone';
import {
  type AddressParams,
  filterOf,
  readAuditAddress,
  toListFilter,
} from '@/components/audit/audit-address';
import { listActors } from '@/lib/audit/list-actors';
import { listEntries, verifyChain } from '@/lib/audit/list-entries';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { Problem } from '@/lib/problem';
import { getTenant } from '@/lib/tenants/get-tenant';

/** Everything the audit page shows. */
export async function readAudit(params: AddressParams) {
  const view = readAuditAddress(params);
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

async function findTenantName(id: string): Promise<string | undefined> {
  try {
    return (await read(getTenant, { id })).name;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
