import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readColumns } from '@/components/tenants/list/columns';
import {
  type AddressParams,
  isFiltered,
  type ListView,
  readAddress,
  writeFilter,
} from '@/components/tenants/list/list-address';
import { viewAddress } from '@/components/tenants/list/listed-view';
import type { Context } from '@/lib/context';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { listViews } from '@/lib/preferences/list-views';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { listTelephonySystems } from '@/lib/telephony-systems/read-telephony-systems';
import { getTenant } from '@/lib/tenants/get-tenant';
import { listTenants } from '@/lib/tenants/list-tenants';

/** Everything the tenants page shows, from its address and from what its reader prefers. */
export async function readList(params: AddressParams) {
  const actor = await requireActor();
  const context = await consoleContext();
  const preferences = await ask(context, getPreferences, {});
  const views = await ask(context, listViews, { screen: 'tenants' });
  const standard = views.find(({ isDefault }) => isDefault);
  if (standard && Object.keys(params).length === 0) redirect(viewAddress(standard));

  const systems = (await ask(context, listTelephonySystems, {})).map(({ name }) => name);
  const read = readAddress(params);
  const notices = [...read.notices];
  let view: ListView = read.view;
  if (view.system !== undefined && !systems.includes(view.system)) {
    notices.push(`There is no telephony system “${view.system}”; the filter was left out.`);
    view = { ...view, system: undefined };
  }
  // Without a name of its own the bare address would open the default view.
  if (standard) view = { ...view, view: view.view ?? 'all' };

  const size = view.size ?? preferences.pageSize;
  const page = await readPage(context, view, size, notices);
  const current = views.find(({ id }) => id === view.view);
  return {
    actor,
    view: page.view,
    notices,
    systems,
    views,
    current,
    isChangedView: current !== undefined && writeFilter(page.view) !== current.query,
    tenants: page.items,
    next: page.next,
    previous: page.previous,
    total: page.total,
    isFiltered: isFiltered(page.view),
    size,
    density: view.density ?? preferences.density,
    columns: readColumns(preferences.columns.tenants, view.deleted ? 'bin' : 'list'),
    listColumns: readColumns(preferences.columns.tenants, 'list'),
    peeked: await findPeeked(context, view, notices),
    zone: preferences.timeZone ?? (await cookies()).get('zone')?.value ?? 'UTC',
    now: context.now(),
  };
}

async function readPage(context: Context, view: ListView, size: number, notices: string[]) {
  const { q, status, system, deleted, sort, after, before } = view;
  const wanted = { q, status, system, deleted, sort, limit: size, count: true };
  try {
    const page = await ask(context, listTenants, { ...wanted, after, before });
    const total = page.total ?? 0;
    const isLost = page.items.length === 0 && total > 0;
    if (!isLost) {
      const from = Math.min(view.from, Math.max(1, total - page.items.length + 1));
      return { ...page, total, view: { ...view, from: page.previous === null ? 1 : from } };
    }
    notices.push('There are no tenants at this place any more. This is the first page.');
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-cursor') throw error;
    notices.push('This place in the list cannot be read. This is the first page.');
  }
  const page = await ask(context, listTenants, wanted);
  return { ...page, total: page.total ?? 0, view: { ...view, after: undefined, before: undefined, from: 1 } };
}

async function findPeeked(context: Context, { peek }: ListView, notices: string[]) {
  if (peek === undefined) return undefined;
  try {
    return await ask(context, getTenant, { id: peek });
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
    notices.push('The tenant to peek at does not exist any more.');
    return undefined;
  }
}
