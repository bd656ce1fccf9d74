import { searchForm } from '../../../tenants/keys';
import type { FieldValue, SearchColumn } from '../field-model';
import { compareValues } from './compare-values';
import type { Comparing, Filter, Operator, Term } from './model';

/** What a filter looks at of one tenant. A column that is not set is null. */
export type SearchRow = { readonly [column in SearchColumn]?: FieldValue };

/**
 * Whether a tenant is meant. What is empty is equal to nothing, less or greater than nothing and contains nothing; so
 * “not equal to” and “not contains” hold for it.
 */
export function matchesFilter(filter: Filter, row: SearchRow): boolean {
  if (filter.kind === 'and') return filter.parts.every((part) => matchesFilter(part, row));
  if (filter.kind === 'or') return filter.parts.some((part) => matchesFilter(part, row));
  return matchesTerm(filter, row);
}

/** The columns that have to be read to tell. */
export function listColumns(filter: Filter): SearchColumn[] {
  if (filter.kind === 'and' || filter.kind === 'or') return [...new Set(filter.parts.flatMap(listColumns))];
  if (filter.kind === 'constant') return [];
  return [filter.kind === 'partner' ? 'partnerId' : filter.column];
}

function matchesTerm(term: Term, row: SearchRow): boolean {
  if (term.kind === 'constant') return term.holds;
  if (term.kind === 'partner') throw new Error('Partners are found before tenants are looked at.');
  const value = row[term.column] ?? null;
  if (term.kind === 'blank') return (value === null || value === '') === (term.operator === '=');
  if (value === null) return term.operator === '!=' || term.operator === 'not contains';
  switch (term.kind) {
    case 'text':
      return matchesText(searchForm(String(value)), term);
    case 'number':
      return holds(compareValues(Number(value), term.number), term.operator);
    case 'truth':
      return (value === term.truth) === (term.operator === '=');
    case 'date':
      return matchesDate(String(value), term);
  }
}

function matchesText(value: string, { operator, text }: { operator: Operator; text: string }): boolean {
  switch (operator) {
    case 'contains':
      return value.includes(text);
    case 'not contains':
      return !value.includes(text);
    case 'starts with':
      return value.startsWith(text);
    case 'ends with':
      return value.endsWith(text);
    default:
      return holds(compareValues(value, text), operator);
  }
}

function matchesDate(value: string, { operator, from, until }: Term & { kind: 'date' }): boolean {
  const instant = value.length === 10 ? `${value}T00:00:00.000Z` : value;
  const isBefore = instant < from;
  const isAfter = instant >= until;
  return holds(isBefore ? -1 : isAfter ? 1 : 0, operator);
}

function holds(order: number, operator: Comparing): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
