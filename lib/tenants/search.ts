import { searchForm } from './keys';

/** What was typed into a search field, as the store can look it up. */
export type SearchTerm =
  | { kind: 'nothing'; text: '' }
  /** One or two characters: names that begin with them. */
  | { kind: 'prefix'; text: string }
  /** Three or more: names and everything else a tenant is called by, anywhere inside. */
  | { kind: 'text'; text: string }
  /** Digits: whoever holds the number, beside those who are called so. */
  | { kind: 'number'; digits: string; text: string };

/** Reads a search field. `+46 70-100` is a number; its blanks, hyphens, brackets and plus are how people write it. */
export function readSearch(typed: string): SearchTerm {
  // A NUL ends a text for either database; nobody is called by a control character.
  const text = searchForm(typed.replaceAll(/\p{Cc}/gu, ' ')).slice(0, 200);
  if (text === '') return { kind: 'nothing', text };
  const digits = text.replaceAll(/[\s().+-]/g, '');
  if (/^[0-9]{2,20}$/.test(digits)) return { kind: 'number', digits, text };
  return [...text].length < 3 ? { kind: 'prefix', text } : { kind: 'text', text };
}
