import { countOf } from '@/components/ui/format-count';
import { accessNumberLimits } from '@/lib/access-numbers/limits';
import { readBlockForm } from '@/lib/access-numbers/read-block-form';
import type { NumberRange } from '@/lib/numbering/model';
import { showRange } from '@/lib/numbering/show-numbers';

export interface TypedNumbers {
  number: string;
  count: string;
  last: string;
}

/** What the typed numbers stand for: a range and a sentence; undefined while that cannot be said yet. */
export function blockSentence(typed: TypedNumbers): { range: NumberRange; text: string } | undefined {
  const { draft, issues } = readBlockForm({ ...typed });
  const { number, count } = draft;
  if (issues.length > 0 || typeof number !== 'string' || typeof count !== 'number') return undefined;
  if (!/^\d{3,15}$/.test(number) || count < 1 || count > accessNumberLimits.count) return undefined;
  const last = String(BigInt(number) + BigInt(count) - 1n).padStart(number.length, '0');
  if (last.length > number.length) return undefined;
  const range = { first: number, last };
  return { range, text: `${showRange(range)}: ${countOf(count, 'number')}` };
}
