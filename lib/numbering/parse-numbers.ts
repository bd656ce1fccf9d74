import type { Issue } from '../problem';
import { compareRanges, intersect } from './intervals';
import { type NumberRange, numberLimits } from './model';
import { nameCharacter } from './name-character';
import { countDigits, quote, showRange } from './show-numbers';

const { shortest, longest, items: mostItems } = numberLimits;
const limits = `A number has ${shortest} to ${longest} digits.`;

/**
 * Reads a comma list of numbers and ranges: `1000-1020, 1100` (M11). Blanks around commas and hyphens are free,
 * and any dash is read as a hyphen, since spreadsheets and mails turn one into the other.
 *
 * `issues` tells every mistake at once, with an empty path. `ranges` holds what could be read, in the order
 * written, and never the same number twice; it is the whole list only when there are no issues.
 */
export function parseNumbers(text: string): { ranges: NumberRange[]; issues: Issue[] } {
  const items = normalise(text).split(',');
  if (items.length === 1 && items[0] === '') {
    return { ranges: [], issues: [issue('numbers-empty', 'Enter a number or a range: 1000 or 1000-1020.')] };
  }
  if (items.length > mostItems) {
    const message = `This list has ${items.length} items, at most ${mostItems}. Use several entries.`;
    return { ranges: [], issues: [issue('numbers-too-many', message)] };
  }
  const ranges: NumberRange[] = [];
  const issues: Issue[] = [];
  for (const [index, item] of items.entries()) {
    const read = item === '' ? emptyItem(index, items) : readItem(item);
    if ('code' in read) issues.push(read);
    else ranges.push(read);
  }
  const repeated = findRepeated(ranges);
  return {
    ranges: ranges.filter((range) => !repeated.has(range)),
    issues: [...issues, ...repeated.values()],
  };
}

/** The canonical text of ranges: `1000-1020, 1100`. `parseNumbers` reads it back to the same ranges. */
export function formatNumbers(ranges: readonly NumberRange[]): string {
  return ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ');
}

/** The text that is stored and sent: `1000-1020,1100`, without blanks, as the vendors' own examples write it. */
export function writeNumbers(ranges: readonly NumberRange[]): string {
  return formatNumbers(ranges).replaceAll(' ', '');
}

function normalise(text: string): string {
  return text
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/ *([,-]) */g, '$1')
    .replace(/^ +| +$/g, '');
}

function readItem(item: string): NumberRange | Issue {
  const stray = strayCharacters(item);
  if (stray) return stray;
  const ends = item.split('-');
  const [first = '', last = first] = ends;
  if (ends.length > 2) {
    return issue(
      'range-shape',
      `${quote(item)} has more than one hyphen. Write first-last, and put a comma between ranges.`,
    );
  }
  if (first === '' || last === '') {
    const missing = first === '' ? 'first' : 'last';
    return issue('range-shape', `${quote(item)} has no ${missing} number. Add it, or remove the hyphen.`);
  }
  return wrongLength(first) ?? wrongLength(last) ?? wrongEnds(first, last) ?? { first, last };
}

function strayCharacters(item: string): Issue | undefined {
  const stray = [...new Set(item.replace(/[0-9-]/g, ''))].slice(0, 4).map(nameCharacter);
  if (stray.length === 0) return undefined;
  const names = new Intl.ListFormat('en').format(new Set(stray.map(({ name }) => name)));
  const waysOn = [...new Set(stray.map(({ wayOn }) => wayOn))].join(' ');
  return issue('number-character', `${quote(item)} has ${names}. ${waysOn}`);
}

function wrongLength(number: string): Issue | undefined {
  const digits = `${quote(number)} has ${countDigits(number.length)}. ${limits}`;
  if (number.length < shortest) return issue('number-too-short', `${digits} Leading zeros count.`);
  if (number.length > longest) {
    return issue('number-too-long', `${digits} Remove ${countDigits(number.length - longest)}.`);
  }
  return undefined;
}

// M19: a shared prefix makes sense only between ends of one length, in order.
function wrongEnds(first: string, last: string): Issue | undefined {
  const range = showRange({ first, last });
  if (first.length !== last.length) {
    return issue(
      'range-unequal-length',
      `${range} has ends of ${first.length} and ${countDigits(last.length)}. ${equalEnds(first, last)}`,
    );
  }
  if (first > last) return issue('range-reversed', `${range} runs backwards. Write ${last}-${first}.`);
  return undefined;
}

function equalEnds(first: string, last: string): string {
  const completed = first.slice(0, -last.length) + last;
  if (completed.length === first.length && completed >= first) {
    return `Write the whole last number: ${first}-${completed}.`;
  }
  if (first.length + 1 === last.length) {
    const [nines, zeros] = ['9'.repeat(first.length), `1${'0'.repeat(first.length)}`];
    return `Write one range for each length: ${formatNumbers([
      { first, last: nines },
      { first: zeros, last },
    ])}.`;
  }
  return 'Write both ends with the same number of digits.';
}

function emptyItem(index: number, items: readonly string[]): Issue {
  const neighbour = items[index - 1] || items[index + 1];
  const where =
    index === 0
      ? 'before the first comma'
      : index === items.length - 1
        ? 'after the last comma'
        : 'between two commas';
  const beside = neighbour ? ` beside ${quote(neighbour)}` : '';
  return issue('list-empty-item', `There is no number ${where}${beside}. Remove the comma, or add a number.`);
}

/** Each range that repeats numbers of another one, with its issue; taking these out leaves no number twice. */
function findRepeated(ranges: readonly NumberRange[]): Map<NumberRange, Issue> {
  const repeated = new Map<NumberRange, Issue>();
  let kept: NumberRange | undefined;
  for (const range of ranges.toSorted(compareRanges)) {
    const shared = kept && intersect(kept, range);
    if (kept && shared) repeated.set(range, overlapIssue(range, kept, shared));
    else kept = range;
  }
  return repeated;
}

function overlapIssue(range: NumberRange, kept: NumberRange, shared: NumberRange): Issue {
  const message =
    shared.last === range.last
      ? `${showRange(range)} is already in ${showRange(kept)}. Remove it.`
      : `${showRange(range)} overlaps ${showRange(kept)}: ${showRange(shared)} is given twice. Shorten one of them.`;
  return issue('numbers-overlap', message);
}

function issue(code: string, message: string): Issue {
  return { path: '', code, message };
}
