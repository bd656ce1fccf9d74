import { findPageScope } from '@/app/_server/session';
import { readColumns } from '@/components/access-numbers/list/columns';
import { filterOf, readAddress, writeFilter } from '@/components/access-numbers/list/list-address';
import type { AddressParams } from '@/components/list/list-place';
import { getBlockById, listBlocks } from '@/lib/access-numbers/read-blocks';
import type { Context } from '@/lib/context';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { listSmsAccounts } from '@/lib/sms-accounts/read-sms-accounts';
import { getTenant } from '@/lib/tenants/get-tenant';
import { listTrunks } from '@/lib/trunks/read-trunks';
import { openList, peekAt, readPageOf } from '../../_list/open-list';

/** Everything the inventory shows, from its address and from what its reader prefers. */
export async function readInventory(params: AddressParams) {
  const list = await openList('access-numbers', '/numbers', params);
  const { actor, context, views, chosenColumns, zone, now } = list;
  const read = readAddress(params);
  const notices = [...read.notices];
  const { view, size, density, current } = list.complete(read.view);
  let numbers = 0;
  const page = await readPageOf({ view, nouns: 'blocks', notices }, async (place) => {
    const input = { ...filterOf(view), sort: view.sort, limit: size, count: true, ...place };
    const { total = 0, numbers: counted = 0, ...found } = await ask(context, listBlocks, input);
    numbers = counted;
    return { ...found, total };
  });
  return {
    actor,
    view: page.view,
    notices,
    ...(await findCarriers(context)),
    tenantName: await findTenantName(context, view.tenant),
    views,
    current,
    isChangedView: current !== undefined && writeFilter(page.view) !== current.query,
    blocks: page.items,
    next: page.next,
    previous: page.previous,
    total: page.total,
    numbers,
    size,
    density,
    columns: readColumns(chosenColumns),
    peeked: await peekAt({ id: view.peek, noun: 'block', notices }, (id) =>
      ask(context, getBlockById, { id }),
    ),
    zone,
    now,
  };
}

/** What one may filter by; of the provider as a whole, and so nothing in a partner's scope. */
async function findCarriers(context: Context): Promise<{ trunks: string[]; smsAccounts: string[] }> {
  if ((await findPageScope()) || !mayRun(context.actor, 'trunk.list')) return { trunks: [], smsAccounts: [] };
  return {
    trunks: (await ask(context, listTrunks, {})).map(({ name }) => name),
    smsAccounts: (await ask(context, listSmsAccounts, {})).map(({ name }) => name),
  };
}

async function findTenantName(context: Context, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  try {
    return (await ask(context, getTenant, { id })).name;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}
