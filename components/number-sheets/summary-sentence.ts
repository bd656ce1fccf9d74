import { formatCount } from '@/components/ui/format-count';
import { countKind, type NumberSheet } from '@/lib/number-sheets/model';

/** "12 rows will be created, 3 need nothing, 1 cannot be written." */
export function summarise({ counts, state, reading, rowsRead }: NumberSheet): string {
  const part = (count: number, text: string) => (count > 0 ? [`${formatCount(count)} ${text}`] : []);
  const parts = [
    ...part(countKind(counts, 'good'), state === 'applied' ? 'were good' : 'will be created'),
    ...part(countKind(counts, 'settled'), 'need nothing'),
    ...part(countKind(counts, 'bad'), 'cannot be written'),
  ];
  const rows = rowsRead - (reading.hasHead ? 1 : 0);
  if (parts.length === 0) return 'No row holds a number.';
  return `Of ${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}: ${parts.join(', ')}.`;
}

/** "UTF-8, separated by commas": what was found without asking. */
export function describeReading({ reading }: NumberSheet): string {
  const delimiters: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
  return `${reading.encoding.toUpperCase()}, separated by ${delimiters[reading.delimiter] ?? 'characters'}${reading.hasHead ? ', with column names' : ''}`;
}
