import { nameCharacter } from '../numbering/name-character';
import type { Repair } from './model';

/** What is known of the column that a number stands in. */
export interface NumberColumn {
  /** Most of its numbers are written with +. */
  plus: boolean;
  /** How many digits its numbers have, when leading zeros may be missing; null when that is not known. */
  length: number | null;
  /** An international number (digits) for what is nationally possible; undefined where it is not. */
  toInternational?: (digits: string) => string | undefined;
}

export type ReadDigits = { digits: string; repairs: Repair[] } | { problem: string; repairs: Repair[] };

/** Digits of a number as somebody or some spreadsheet wrote it, with every repair that this takes. */
export function readDigits(written: string, column: NumberColumn): ReadDigits {
  const repairs: Repair[] = [];
  let text = mend(written, repairs, showHidden, asciiDigits, withoutTextMark);
  const scientific = readScientific(text);
  if (scientific) {
    repairs.push('scientific');
    if ('problem' in scientific) return { problem: scientific.problem, repairs };
    text = scientific.digits;
  }
  text = mend(text, repairs, withoutDecimals, withoutThousands, withoutSeparators);
  return readPlace(text, column, repairs);
}

/** A whole number, such as a count: the same damage, but neither prefixes nor leading zeros. */
export function readWhole(written: string): ReadDigits {
  const repairs: Repair[] = [];
  const text = mend(written, repairs, showHidden, asciiDigits, withoutTextMark);
  const scientific = readScientific(text);
  if (scientific) {
    repairs.push('scientific');
    return { ...scientific, repairs };
  }
  const digits = mend(text, repairs, withoutDecimals, withoutThousands, withoutSeparators);
  return /^\d+$/.test(digits) ? { digits, repairs } : { problem: strayOf(digits, written), repairs };
}

type Step = (text: string) => { text: string; repair: Repair } | undefined;

/** Text as it reads once nothing hidden, foreign or quoted is in it; only for splitting a cell in two. */
export function showPlainly(written: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  return { text: mend(written, repairs, showHidden, asciiDigits, withoutTextMark), repairs };
}

function mend(written: string, repairs: Repair[], ...steps: Step[]): string {
  let text = written.trim();
  if (/^\+?\d*$/.test(text)) return text;
  for (const step of steps) {
    const mended = step(text);
    if (!mended) continue;
    repairs.push(mended.repair);
    text = mended.text.trim();
  }
  return text;
}

const blanks = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const hidden = /[\p{Cc}\p{Cf}]/gu;

function showHidden(text: string): ReturnType<Step> {
  const shown = text.replace(blanks, ' ').replace(hidden, '');
  return shown === text ? undefined : { text: shown, repair: 'invisible' };
}

function asciiDigits(text: string): ReturnType<Step> {
  const written = text.replace(/(?![0-9])\p{Nd}/gu, digitOf).replaceAll('＋', '+');
  return written === text ? undefined : { text: written, repair: 'digits' };
}

/** Unicode keeps the decimal digits of every script in runs of ten from zero to nine. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}

function withoutTextMark(text: string): ReturnType<Step> {
  const inside = /^="(.*)"$/.exec(text)?.[1] ?? /^['’‘`´]+(.*?)['’]?$/.exec(text)?.[1];
  return inside === undefined ? undefined : { text: inside, repair: 'apostrophe' };
}

/** Only a mantissa with all its digits is a number again; what was cut off is nowhere. */
function readScientific(text: string): { digits: string } | { problem: string } | undefined {
  const parts = /^\+?(\d)(?:[.,](\d*))?[eE]\+?(\d{1,3})$/.exec(text);
  if (!parts) return undefined;
  const [, whole = '', decimals = '', exponent = ''] = parts;
  const missing = Number(exponent) - decimals.length;
  if (missing === 0) return { digits: whole + decimals };
  if (missing < 0) return { problem: `“${text}” is no whole number.` };
  return {
    problem: `“${text}” has lost its last ${missing === 1 ? 'digit' : `${missing} digits`}. Format the column as text in the spreadsheet, and take the number from its source.`,
  };
}

function withoutDecimals(text: string): ReturnType<Step> {
  const whole = /^(\+?\d+)[.,]0{1,2}$/.exec(text)?.[1];
  return whole === undefined ? undefined : { text: whole, repair: 'decimals' };
}

function withoutThousands(text: string): ReturnType<Step> {
  const isGrouped =
    /^\+?\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(text) ||
    /^\+?\d{1,3}(?:([.'’])\d{3})(?:\1\d{3})+(?:,0+)?$/.test(text);
  if (!isGrouped) return undefined;
  return { text: text.replace(/[.,]0{1,2}$/, '').replace(/[.,'’]/g, ''), repair: 'thousands' };
}

function withoutSeparators(text: string): ReturnType<Step> {
  const plain = text.replace(/^(\+.*?)\(0\)/, '$1').replace(/[\s./()[\]\p{Pd}\u2212]/gu, '');
  return plain === text ? undefined : { text: plain, repair: 'separators' };
}

/** Where the number stands in the world's plan: international, national, or shortened by a spreadsheet. */
function readPlace(text: string, column: NumberColumn, repairs: Repair[]): ReadDigits {
  const hasPlus = text.startsWith('+');
  let digits = hasPlus ? text.slice(1) : text;
  if (!/^\d+$/.test(digits)) return { problem: strayOf(digits, text), repairs };
  if (hasPlus) return { digits, repairs };
  if (column.toInternational) {
    const international = column.toInternational(digits);
    if (international !== undefined && international !== digits) {
      return { digits: international, repairs: [...repairs, 'national'] };
    }
    if (international !== undefined) return { digits, repairs };
  }
  if (column.plus) {
    if (digits.startsWith('00')) digits = digits.slice(2);
    if (digits.startsWith('0')) {
      const problem = `${text} begins with 0 among numbers with +. Choose the country of national numbers.`;
      return { problem, repairs };
    }
    return { digits, repairs: [...repairs, 'plus'] };
  }
  if (column.length !== null && digits.length < column.length) {
    const missing = column.length - digits.length;
    if (missing <= 3) return { digits: '0'.repeat(missing) + digits, repairs: [...repairs, 'zeros'] };
  }
  return { digits, repairs };
}

function strayOf(digits: string, written: string): string {
  const stray = [...digits].find((character) => !/\d/.test(character));
  if (stray === undefined) return 'There is no number.';
  const { name } = nameCharacter(stray);
  return `“${written.slice(0, 60)}” has ${name}. A number has digits only.`;
}
