import { densities, pageSizes } from '@/lib/preferences/model';
import { type TenantStatus, tenantStatuses } from '@/lib/tenants/model';
import { tenantSorts } from '@/lib/tenants/sorts';

type SortMember = (typeof tenantSorts)[number];

export type ListSort = SortMember | `-${SortMember}`;
export type Density = (typeof densities)[number];
export type PageSize = (typeof pageSizes)[number];

/** Everything the tenants list shows, as its address says it. */
export interface ListView {
  q: string;
  status?: TenantStatus;
  system?: string;
  deleted: boolean;
  sort: ListSort;
  /** The saved view this began as; `all` for the list as it is without one. */
  view?: string;
  /** Absent means the reader's own choice. */
  size?: PageSize;
  density?: Density;
  after?: string;
  before?: string;
  /** Position of the first row shown, counted from 1. */
  from: number;
  peek?: string;
}

export type AddressParams = Record<string, string | string[] | undefined>;

const mostSearch = 200;
const idPattern = /^[\w-]{1,64}$/;
const cursorPattern = /^[\w-]{1,2000}$/;

export const wholeList: ListView = { q: '', deleted: false, sort: 'name', from: 1 };

/** Reads an address. What cannot be read is left out, with a sentence that says so. */
export function readAddress(params: AddressParams): { view: ListView; notices: string[] } {
  const notices: string[] = [];

  function read<Value>(name: string, what: string, parse: (text: string) => Value | undefined) {
    const given = params[name];
    const text = Array.isArray(given) ? given[0] : given;
    if (text === undefined || text === '') return undefined;
    const value = parse(text);
    if (value === undefined) notices.push(`${what} “${cut(text)}” is not known and was left out.`);
    return value;
  }

  const q = (read('q', 'The search', (text) => text) ?? '').trim();
  const characters = [...q];
  if (characters.length > mostSearch) {
    notices.push(`The search was cut to its first ${mostSearch} characters.`);
  }
  const after = read('after', 'The place', (text) => (cursorPattern.test(text) ? text : undefined));
  const before = read('before', 'The place', (text) => (cursorPattern.test(text) ? text : undefined));
  const from = read('from', 'The position', readPosition);
  const view: ListView = {
    q: characters.slice(0, mostSearch).join(''),
    status: read('status', 'The status', oneOf(tenantStatuses)),
    system: read('system', 'The telephony system', (text) => text.slice(0, 200)),
    deleted: read('deleted', 'The bin filter', readFlag) ?? false,
    sort: read('sort', 'The order', readSort) ?? 'name',
    view: read('view', 'The view', (text) => (idPattern.test(text) ? text : undefined)),
    size: read('size', 'The page size', (text) => pageSizes.find((size) => String(size) === text)),
    density: read('density', 'The density', oneOf(densities)),
    after,
    before: after === undefined ? before : undefined,
    from: after === undefined && before === undefined ? 1 : (from ?? 1),
    peek: read('peek', 'The tenant', (text) => (idPattern.test(text) ? text : undefined)),
  };
  // In the bin there is no status to filter by: it is what a tenant had before.
  return { view: view.deleted ? { ...view, status: undefined } : view, notices };
}

/** The address of a view with some of it changed. What a change makes meaningless is left behind. */
export function writeAddress(view: ListView, changes: Partial<ListView> = {}, path = '/tenants'): string {
  const query = writeQuery({ ...(keepsPlace(changes) ? view : withoutPlace(view)), ...changes });
  return query === '' ? path : `${path}?${query}`;
}

/** The members that say which tenants are meant and in which order: what a saved view keeps. */
export function writeFilter({ q, status, system, deleted, sort }: ListView): string {
  return writeQuery({ ...wholeList, q, status, system, deleted, sort });
}

export function isFiltered({ q, status, system }: ListView): boolean {
  return q !== '' || status !== undefined || system !== undefined;
}

function writeQuery(view: ListView): string {
  const { q, status, system, deleted, sort, size, density, after, before, from, peek } = view;
  const members: [string, string | undefined][] = [
    ['q', q],
    ['status', status],
    ['system', system],
    ['deleted', deleted ? 'true' : undefined],
    ['sort', sort === 'name' ? undefined : sort],
    ['view', view.view],
    ['size', size === undefined ? undefined : String(size)],
    ['density', density],
    ['after', after],
    ['before', before],
    ['from', from > 1 ? String(from) : undefined],
    ['peek', peek],
  ];
  const given = members.filter((member): member is [string, string] => Boolean(member[1]));
  return new URLSearchParams(given).toString();
}

/** A peek, a density and a saved name are other looks at the same rows; everything else begins on the first page. */
function keepsPlace(changes: Partial<ListView>): boolean {
  return Object.keys(changes).every((name) => ['peek', 'density', 'view'].includes(name));
}

function withoutPlace(view: ListView): ListView {
  return { ...view, after: undefined, before: undefined, from: 1, peek: undefined };
}

function oneOf<Value extends string>(values: readonly Value[]) {
  return (text: string) => values.find((value) => value === text);
}

function readFlag(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function readSort(text: string): ListSort | undefined {
  return tenantSorts.flatMap((sort) => [sort, `-${sort}`] as const).find((sort) => sort === text);
}

function readPosition(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function cut(text: string): string {
  return [...text].length > 40 ? `${[...text].slice(0, 39).join('')}…` : text;
}
