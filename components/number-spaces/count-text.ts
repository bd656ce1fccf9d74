import { formatCount } from '@/components/ui/format-count';

/** "12.3 %", with a narrow no-break space. */
export function showPercent(percent: number): string {
  return `${Number.isInteger(percent) ? percent : percent.toFixed(1)}\u202f%`;
}

/** Decimal text short enough for a cell: written out up to seven digits, beyond them as a power of ten. */
export function showShortCount(count: string): string {
  if (count.length <= 7) return formatCount(count);
  const power = [...String(count.length - 1)].map((digit) => superscripts[Number(digit)]).join('');
  if (/^10+$/.test(count)) return `10${power}`;
  return `${count[0]}.${count[1]}\u202f×\u202f10${power}`;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
