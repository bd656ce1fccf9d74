import type { AddressParams } from '@/components/list/list-place';
import { firstColumns, readColumns } from '@/components/tenants/list/columns';
import { isFiltered, type ListView, readAddress, writeFilter } from '@/components/tenants/list/list-address';
import { ask } from '@/lib/query';
import { listTelephonySystems } from '@/lib/telephony-systems/read-telephony-systems';
import { getTenant } from '@/lib/tenants/get-tenant';
import { listTenants } from '@/lib/tenants/list-tenants';
import { openList, peekAt, readPageOf } from '../../_list/open-list';
import { readPartnerChoices } from '../_partner-choices';
import { findPartnerNames } from '../_partner-names';

/** Everything the tenants page shows, from its address and from what its reader prefers. */
export async function readList(params: AddressParams) {
  const list = await openList('tenants', '/tenants', params);
  const { actor, context, views, chosenColumns, zone, now } = list;
  const systems = (await ask(context, listTelephonySystems, {})).map(({ name }) => name);
  const read = readAddress(params);
  const notices = [...read.notices];
  let wanted: ListView = read.view;
  if (wanted.system !== undefined && !systems.includes(wanted.system)) {
    notices.push(`There is no telephony system “${wanted.system}”; the filter was left out.`);
    wanted = { ...wanted, system: undefined };
  }
  const partners = await readPartnerChoices(wanted.partner);
  if (wanted.partner !== undefined && !partners.some(({ id }) => id === wanted.partner)) {
    notices.push('There is no such partner; the filter was left out.');
    wanted = { ...wanted, partner: undefined };
  }
  const { view, size, density, current } = list.complete(wanted);
  const { q, status, system, partner, deleted, sort } = view;
  const page = await readPageOf({ view, nouns: 'tenants', notices }, async (place) => {
    const input = { q, status, system, partner, deleted, sort, limit: size, count: true, ...place };
    const { total = 0, ...found } = await ask(context, listTenants, input);
    return { ...found, total };
  });
  // Where nobody is a partner, the column would be empty; beside it there is no room for the customer number at 1440 px.
  const spared = partners.length === 0 ? 'partner' : 'customerNumber';
  const chosen = chosenColumns ?? firstColumns.list.filter((column) => column !== spared);
  return {
    actor,
    view: page.view,
    notices,
    systems,
    partners,
    partnerNames: await findPartnerNames(page.items.map(({ partnerId }) => partnerId)),
    views,
    current,
    isChangedView: current !== undefined && writeFilter(page.view) !== current.query,
    tenants: page.items,
    next: page.next,
    previous: page.previous,
    total: page.total,
    isFiltered: isFiltered(page.view),
    size,
    density,
    columns: readColumns(chosen, view.deleted ? 'bin' : 'list'),
    listColumns: readColumns(chosen, 'list'),
    peeked: await peekAt({ id: view.peek, noun: 'tenant', notices }, (id) => ask(context, getTenant, { id })),
    zone,
    now,
  };
}
