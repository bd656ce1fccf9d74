import { densities, pageSizes } from '@/lib/preferences/model';

export type Density = (typeof densities)[number];
type PageSize = (typeof pageSizes)[number];
export type AddressParams = Record<string, string | string[] | undefined>;

/** Which page of a list is shown. At most one of the two places is set. */
export interface PagePlace {
  after?: string;
  before?: string;
  /** Position of the first row shown, counted from 1. */
  from: number;
}

/** What the address of every list says beside its own filters and its order. */
export interface ListPlace extends PagePlace {
  q: string;
  /** The saved view this began as; `all` for the list as it is without one. */
  view?: string;
  /** Absent means the reader's own choice. */
  size?: PageSize;
  density?: Density;
  peek?: string;
}

export const firstPage = { after: undefined, before: undefined, from: 1 } as const;

export const firstPlace: ListPlace = { q: '', from: 1 };

type Members = [string, string | undefined][];
type Reader = ReturnType<typeof addressReader>;

const mostSearch = 200;
const idPattern = /^[\w-]{1,64}$/;
const cursorPattern = /^[\w-]{1,2000}$/;

/** Reads an address member by member. What cannot be read is left out, with a sentence that says so. */
export function addressReader(params: AddressParams) {
  const notices: string[] = [];

  function read<Value>(name: string, what: string, parse: (text: string) => Value | undefined) {
    const given = params[name];
    const text = Array.isArray(given) ? given[0] : given;
    if (text === undefined || text === '') return undefined;
    const value = parse(text);
    if (value === undefined) notices.push(`${what} “${cut(text)}” is not known and was left out.`);
    return value;
  }

  return { read, notices };
}

/** `what` is what one peeks at: "The tenant". */
export function readPlace(reader: Reader, what: string): ListPlace {
  const { read, notices } = reader;
  const q = (read('q', 'The search', (text) => text) ?? '').trim();
  const characters = [...q];
  if (characters.length > mostSearch) {
    notices.push(`The search was cut to its first ${mostSearch} characters.`);
  }
  return {
    ...readPagePlace(reader),
    q: characters.slice(0, mostSearch).join(''),
    view: read('view', 'The view', matching(idPattern)),
    size: read('size', 'The page size', (text) => pageSizes.find((size) => String(size) === text)),
    density: read('density', 'The density', oneOf(densities)),
    peek: read('peek', what, matching(idPattern)),
  };
}

export function readPagePlace({ read }: Reader): PagePlace {
  const after = read('after', 'The place', matching(cursorPattern));
  const before = read('before', 'The place', matching(cursorPattern));
  const from = read('from', 'The position', readPosition);
  return {
    after,
    before: after === undefined ? before : undefined,
    from: after === undefined && before === undefined ? 1 : (from ?? 1),
  };
}

/** The address of a list; `own` are its filters and its order. The peek comes last. */
export function writeList(
  path: string,
  { q, ...place }: PagePlace & Partial<ListPlace>,
  own: Members,
): string {
  const query = writeMembers([['q', q], ...own, ...placeMembers(place)]);
  return query === '' ? path : `${path}?${query}`;
}

/** Those that are set, as an address has them. */
export function writeMembers(members: Members): string {
  const given = members.filter((member): member is [string, string] => Boolean(member[1]));
  return new URLSearchParams(given).toString();
}

/**
 * A view with some of it changed. What a change makes meaningless is left behind: a peek, a density and a saved name
 * are other looks at the same rows; everything else begins on the first page.
 */
export function changeView<View extends ListPlace>(view: View, changes: Partial<View>): View {
  const keepsPlace = Object.keys(changes).every((name) => ['peek', 'density', 'view'].includes(name));
  return keepsPlace ? { ...view, ...changes } : { ...onFirstPage(view), ...changes };
}

export function onFirstPage<View extends ListPlace>(view: View): View {
  return { ...view, ...firstPage, peek: undefined };
}

export function oneOf<Value extends string>(values: readonly Value[]) {
  return (text: string) => values.find((value) => value === text);
}

/** `-name` turns the order of `name`. */
export function oneSortOf<Member extends string>(members: readonly Member[]) {
  return oneOf(members.flatMap((member) => [member, `-${member}` as const]));
}

function placeMembers({ view, size, density, after, before, from, peek }: Omit<ListPlace, 'q'>): Members {
  return [
    ['view', view],
    ['size', size === undefined ? undefined : String(size)],
    ['density', density],
    ['after', after],
    ['before', before],
    ['from', from > 1 ? String(from) : undefined],
    ['peek', peek],
  ];
}

function matching(pattern: RegExp) {
  return (text: string) => (pattern.test(text) ? text : undefined);
}

function readPosition(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function cut(text: string): string {
  return [...text].length > 40 ? `${[...text].slice(0, 39).join('')}…` : text;
}
