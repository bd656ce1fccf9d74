import { Problem } from '../../../problem';
import type { SearchColumn } from '../field-model';

/** Checked before anything is read: what a person or a script writes stays far below. */
export const filterLimits = { characters: 8000, terms: 100, nesting: 32 } as const;

export type Comparing = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Operator = Comparing | 'contains' | 'not contains' | 'starts with' | 'ends with';

export type Literal =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'truth'; truth: boolean }
  | { kind: 'blank' };

/** What was written, its meaning unchecked. Places are offsets into the filter, in characters from 0. */
export interface Comparison {
  kind: 'comparison';
  field: string;
  operator: Operator;
  value: Literal;
  at: number;
  valueAt: number;
}

/** Two or more parts; a part never has the kind of the whole. */
export type Syntax = Comparison | { kind: 'and'; parts: Syntax[] } | { kind: 'or'; parts: Syntax[] };

/** One condition whose field exists and whose value has its type. Texts are in search form (L14). */
export type Term = { said: string } & (
  | { kind: 'text'; column: SearchColumn; operator: Operator; text: string }
  | { kind: 'number'; column: SearchColumn; operator: Comparing; number: number }
  | { kind: 'truth'; column: SearchColumn; operator: '=' | '!='; truth: boolean }
  /** A day or a second: everything from its first instant until before the next one's. */
  | { kind: 'date'; column: SearchColumn; operator: Comparing; from: string; until: string }
  | { kind: 'partner'; operator: '=' | '!='; number: number }
  | { kind: 'blank'; column: SearchColumn; operator: '=' | '!=' }
  | { kind: 'constant'; holds: boolean }
);

export type Filter = Term | { kind: 'and'; parts: Filter[] } | { kind: 'or'; parts: Filter[] };

/** The documented refusal: where, what, and what to write instead. */
export function refuseFilter(at: number | null, message: string): Problem {
  const text = at === null ? message : `At column ${at + 1} of the filter: ${message}`;
  return new Problem({
    kind: 'malformed',
    code: 'search-filter',
    message: text,
    issues: [{ path: 'filter', code: 'search-filter', message: text }],
  });
}

/** A piece of the filter as a refusal shows it. */
export function quote(text: string): string {
  const characters = [...text];
  return `“${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text}”`;
}
