import {
  type AddressParams,
  addressReader,
  changeView,
  firstPlace,
  type ListPlace,
  oneOf,
  oneSortOf,
  readPlace,
  writeList,
  writeMembers,
} from '@/components/list/list-place';
import { type TenantStatus, tenantStatuses } from '@/lib/tenants/model';
import { tenantSorts } from '@/lib/tenants/sorts';

type SortMember = (typeof tenantSorts)[number];

type ListSort = SortMember | `-${SortMember}`;

/** Everything the tenants list shows, as its address says it. */
export interface ListView extends ListPlace {
  status?: TenantStatus;
  system?: string;
  /** The id of a partner. */
  partner?: string;
  deleted: boolean;
  sort: ListSort;
}

export const wholeList: ListView = { ...firstPlace, deleted: false, sort: 'name' };

/** Reads an address. What cannot be read is left out, with a sentence that says so. */
export function readAddress(params: AddressParams): { view: ListView; notices: string[] } {
  const reader = addressReader(params);
  const { read, notices } = reader;
  const view: ListView = {
    ...readPlace(reader, 'The tenant'),
    status: read('status', 'The status', oneOf(tenantStatuses)),
    system: read('system', 'The telephony system', (text) => text.slice(0, 200)),
    partner: read('partner', 'The partner', matchingId),
    deleted: read('deleted', 'The bin filter', readFlag) ?? false,
    sort: read('sort', 'The order', oneSortOf(tenantSorts)) ?? 'name',
  };
  // In the bin there is no status to filter by: it is what a tenant had before.
  return { view: view.deleted ? { ...view, status: undefined } : view, notices };
}

/** The address of a view with some of it changed. What a change makes meaningless is left behind. */
export function writeAddress(view: ListView, changes: Partial<ListView> = {}, path = '/tenants'): string {
  const changed = changeView(view, changes);
  return writeList(path, changed, filterMembers(changed));
}

/** The members that say which tenants are meant and in which order: what a saved view keeps. */
export function writeFilter(view: ListView): string {
  return writeMembers([['q', view.q], ...filterMembers(view)]);
}

export function isFiltered({ q, status, system, partner }: ListView): boolean {
  return [status, system, partner].some((filter) => filter !== undefined) || q !== '';
}

function filterMembers({ status, system, partner, deleted, sort }: ListView): [string, string | undefined][] {
  return [
    ['status', status],
    ['system', system],
    ['partner', partner],
    ['deleted', deleted ? 'true' : undefined],
    ['sort', sort === 'name' ? undefined : sort],
  ];
}

function matchingId(text: string): string | undefined {
  return /^[\w-]{1,64}$/.test(text) ? text : undefined;
}

function readFlag(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
