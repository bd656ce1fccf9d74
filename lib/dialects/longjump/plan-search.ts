import type { Field, SearchColumn } from './field-model';
import { fields, findField } from './fields';
import { checkFilter } from './filter/check';
import { type Filter, quote } from './filter/model';
import { parseFilter } from './filter/parse';
import { findNearestField } from './nearest-field';
import { refuse } from './read-search';
import type { SearchInput } from './search-input';

/** L10. */
const pageSizes = { usual: 50, most: 1000 } as const;

export interface SortKey {
  field: string;
  column: SearchColumn;
  descending: boolean;
}

/** A search that is understood: whatever could be wrong with its words has been refused. */
export interface SearchPlan {
  /** In the order that was asked for; all of them when none was. */
  fields: readonly Field[];
  /** Undefined when everybody is meant. */
  filter: Filter | undefined;
  /** Ties are broken by the id. */
  sort: readonly SortKey[];
  page: number;
  pageSize: number;
  wantsTotal: boolean;
}

/** Reads the parameters of a search. Throws `malformed` with the parameter's name for the first that is no such thing. */
export function planSearch(input: SearchInput): SearchPlan {
  return {
    fields: readFieldList(input.fieldList ?? ''),
    filter:
      input.filter === undefined || input.filter === '' ? undefined : checkFilter(parseFilter(input.filter)),
    sort: readSort(input),
    page: readWhole('page', input.page, { usual: 0, least: 0, most: 1_000_000_000 }),
    pageSize: readWhole('pageSize', input.pageSize, {
      usual: pageSizes.usual,
      least: 1,
      most: pageSizes.most,
    }),
    wantsTotal: readFlag(input.getTotalRecordCount),
  };
}

function readFieldList(list: string): readonly Field[] {
  const names = unquote(list)
    .split(',')
    .map((name) => name.trim());
  if (names.every((name) => name === '') || names.includes('*')) return fields;
  return [...new Set(names.filter((name) => name !== '').map((name) => findNamed('fieldList', name)))];
}

function readSort({ sortBy, sortOrder, sortBy2, sortOrder2 }: SearchInput): SortKey[] {
  const first = readSortKey({ name: 'sortBy', value: sortBy ?? '' }, readOrder('sortOrder', sortOrder));
  const second = readSortKey({ name: 'sortBy2', value: sortBy2 ?? '' }, readOrder('sortOrder2', sortOrder2));
  const byId = { field: 'id', column: 'number', descending: readOrder('sortOrder', sortOrder) } as const;
  const keys = [first ?? (second ? undefined : byId), second].filter((key) => key !== undefined);
  const end = keys.findIndex(({ column }) => column === 'number'); // nobody shares it: what follows has no say
  return end === -1 ? keys : keys.slice(0, end + 1);
}

function readSortKey(
  { name, value }: { name: 'sortBy' | 'sortBy2'; value: string },
  descending: boolean,
): SortKey | undefined {
  const wanted = unquote(value);
  if (wanted === '') return undefined;
  const field = findNamed(name, wanted);
  if ('column' in field.search) return { field: field.name, column: field.search.column, descending };
  const because = field.search.as === 'nothing' ? field.search.because : 'is the same for all tenants';
  throw refuse(name, `${field.name} is nothing to sort by: it ${because}.`);
}

function readOrder(name: 'sortOrder' | 'sortOrder2', value = ''): boolean {
  const order = unquote(value).toLowerCase();
  if (order === '' || order === 'asc' || order === 'desc') return order === 'desc';
  throw refuse(name, `${name} is asc or desc, not ${quote(order)}.`);
}

function findNamed(parameter: 'fieldList' | 'sortBy' | 'sortBy2', written: string): Field {
  const field = findField(written.slice(written.lastIndexOf('.') + 1)); // views write the object's alias before it
  if (field) return field;
  const nearest = findNearestField(written);
  const hint = nearest ? `Did you mean “${nearest}”?` : 'GET field/tenant lists them.';
  throw refuse(parameter, `${parameter}: there is no field ${quote(written)}. ${hint}`);
}

function readWhole(
  name: 'page' | 'pageSize',
  value: string | undefined,
  { usual, least, most }: { usual: number; least: number; most: number },
): number {
  const written = unquote(value ?? '');
  if (written === '') return usual;
  const number = /^\d{1,10}$/.test(written) ? Number(written) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw refuse(name, `${name} is a whole number from ${least} to ${most}, not ${quote(written)}.`);
}

/** L20: to name it is to want it. */
function readFlag(value: string | undefined): boolean {
  if (value === undefined) return false;
  const flag = unquote(value).toLowerCase();
  if (['', '1', 'true'].includes(flag)) return true;
  if (['0', 'false'].includes(flag)) return false;
  throw refuse('getTotalRecordCount', `getTotalRecordCount is true or false, 1 or 0, not ${quote(flag)}.`);
}

/** L2: the sample has quotes around a name. */
function unquote(text: string): string {
  const trimmed = text.trim();
  return (/^'(.*)'$/s.exec(trimmed) ?? /^"(.*)"$/s.exec(trimmed))?.[1]?.trim() ?? trimmed;
}
