import type { SearchColumn } from '../field-model';
import { compareValues } from './compare-values';
import type { Comparing, Filter, Term } from './model';

/** Columns along which an index walks tenants in order. */
export type WalkColumn = 'number' | 'sortKey' | 'createdAt' | 'updatedAt';

export interface Ends {
  /** The first value and the last one that can be meant; inclusive. */
  from?: string | number;
  to?: string | number;
}

/** A condition that the store has an index for. Whatever meets the filter meets it. */
export type Condition =
  | { by: 'range'; column: WalkColumn; ends: Ends }
  /** Among all that a tenant is called by: three characters or more. */
  | { by: 'words'; text: string }
  /** The same of its name alone. */
  | { by: 'name'; text: string }
  | { by: 'partner'; ids: readonly string[] }
  /** The provider's own, or those of any partner. */
  | { by: 'partnered'; truth: boolean }
  | { by: 'active' | 'isPartner'; truth: boolean };

export type Bound = Condition | { by: 'all' } | { by: 'and'; parts: Bound[] } | { by: 'or'; parts: Bound[] };

export interface Bounded {
  bound: Bound;
  /** Whatever meets the bound also meets the filter: no tenant has to be looked at. */
  isExact: boolean;
  /** Conditions that no index serves, as they were written. */
  unserved: string[];
}

/** Columns that every tenant has. */
const alwaysSet = new Set<SearchColumn>(['number', 'name', 'active', 'isPartner', 'createdAt', 'updatedAt']);

const all: Bounded = { bound: { by: 'all' }, isExact: true, unserved: [] };

/** What of a filter the store can seek. Partners are found before. */
export function findBound(filter: Filter): Bounded {
  if (filter.kind !== 'and' && filter.kind !== 'or') return ofTerm(filter);
  const parts = filter.parts.map(findBound);
  const bounds = parts.map((part) => part.bound);
  const isExact = parts.every((part) => part.isExact);
  const unserved = [...new Set(parts.flatMap((part) => part.unserved))];
  if (filter.kind === 'or') {
    const isOpen = bounds.some((bound) => bound.by === 'all');
    return { bound: isOpen ? { by: 'all' } : { by: 'or', parts: bounds }, isExact, unserved };
  }
  const kept = bounds.filter((bound) => bound.by !== 'all');
  const [only] = kept;
  return {
    bound: only && kept.length === 1 ? only : kept.length === 0 ? all.bound : { by: 'and', parts: kept },
    isExact,
    unserved,
  };
}

function ofTerm(term: Term): Bounded {
  const bound = seek(term);
  if (bound) return { bound, isExact: isWhole(term), unserved: [] };
  if (term.kind === 'constant' && term.holds) return all;
  if (term.kind === 'blank' && term.operator === '!=' && alwaysSet.has(term.column)) return all;
  return { bound: { by: 'all' }, isExact: false, unserved: [term.said] };
}

function seek(term: Term): Condition | undefined {
  switch (term.kind) {
    case 'text':
      return seekText(term);
    case 'number':
      return term.column === 'number' ? range('number', endsOfNumber(term)) : undefined;
    case 'date':
      return term.column === 'createdAt' || term.column === 'updatedAt'
        ? range(term.column, endsOfDate(term))
        : undefined;
    case 'truth': {
      const truth = term.truth === (term.operator === '=');
      return term.column === 'active' || term.column === 'isPartner' ? { by: term.column, truth } : undefined;
    }
    case 'blank':
      return term.column === 'partnerId' ? { by: 'partnered', truth: term.operator === '!=' } : undefined;
    default:
      return undefined;
  }
}

function seekText({ column, operator, text }: Term & { kind: 'text' }): Condition | undefined {
  if (column === 'partnerId') return operator === '=' ? { by: 'partner', ids: [text] } : undefined;
  if (column !== 'name' && column !== 'company') return undefined;
  const isLong = [...text].length >= 3;
  if (operator === 'contains' || operator === 'ends with')
    return isLong ? { by: column === 'name' ? 'name' : 'words', text } : undefined;
  if (column === 'company')
    return isLong && (operator === '=' || operator === 'starts with') ? { by: 'words', text } : undefined;
  if (operator === 'starts with') return range('sortKey', { from: text, to: `${text}\u{10ffff}` });
  if (operator === 'not contains' || operator === '!=') return undefined;
  // Nothing comes right before or after a text: its own place is one too many, which whoever looks takes off again.
  return range('sortKey', endsOf(operator, { first: text, last: text, before: text, after: text }));
}

/** Tenants' numbers are whole. */
function endsOfNumber({ operator, number }: Term & { kind: 'number' }): Ends | undefined {
  if (operator === '!=') return undefined;
  return endsOf(operator, {
    first: Math.ceil(number),
    last: Math.floor(number),
    before: Math.ceil(number) - 1,
    after: Math.floor(number) + 1,
  });
}

/** Instants are kept to the millisecond. */
function endsOfDate({ operator, from, until }: Term & { kind: 'date' }): Ends | undefined {
  if (operator === '!=') return undefined;
  return endsOf(operator, {
    first: from,
    last: instantBefore(until),
    before: instantBefore(from),
    after: until,
  });
}

function instantBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

interface Neighbours<Value> {
  first: Value;
  last: Value;
  before: Value;
  after: Value;
}

function endsOf<Value extends string | number>(
  operator: Exclude<Comparing, '!='>,
  { first, last, before, after }: Neighbours<Value>,
): Ends {
  switch (operator) {
    case '=':
      return { from: first, to: last };
    case '<':
      return { to: before };
    case '<=':
      return { to: last };
    case '>':
      return { from: after };
    case '>=':
      return { from: first };
  }
}

function range(column: WalkColumn, ends: Ends | undefined): Condition | undefined {
  return ends && { by: 'range', column, ends };
}

/** Whether the condition that was found for it says all of it. */
function isWhole(term: Term): boolean {
  if (term.kind !== 'text') return true;
  if (term.column === 'partnerId') return true;
  if (term.column !== 'name') return false;
  return ['contains', 'starts with', '=', '<=', '>='].includes(term.operator);
}

/** Whether a walk in some order may drop rows that do not meet the rest: what is seeked is not simply everybody. */
export function isNarrow(bound: Bound): boolean {
  if (bound.by === 'and') return bound.parts.some(isNarrow);
  if (bound.by === 'or') return bound.parts.every(isNarrow);
  return bound.by === 'range' || bound.by === 'words' || bound.by === 'name' || bound.by === 'partner';
}

/** What a bound says of the column along which tenants are walked: where to begin and where to end. */
export function findEnds(bound: Bound, column: WalkColumn): Ends {
  if (bound.by === 'range') return bound.column === column ? bound.ends : {};
  if (bound.by !== 'and') return {};
  const ends = bound.parts.map((part) => findEnds(part, column));
  const froms = ends.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const tos = ends.flatMap(({ to }) => (to === undefined ? [] : [to]));
  froms.sort(compareValues);
  tos.sort(compareValues);
  const [from, to] = [froms.at(-1), tos[0]];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Whether an index has just these tenants, one behind the other, in the order of the column. */
export function isInOrder(bound: Bound, column: WalkColumn): boolean {
  if (bound.by === 'and') return bound.parts.every((part) => isInOrder(part, column));
  return isOnlyAlong(bound, column) || (bound.by === 'active' && column === 'sortKey');
}

/** Whether nothing but those ends is asked for: then places can be counted in the index alone. */
export function isOnlyAlong(bound: Bound, column: WalkColumn): boolean {
  if (bound.by === 'and') return bound.parts.every((part) => isOnlyAlong(part, column));
  return bound.by === 'all' || (bound.by === 'range' && bound.column === column);
}
