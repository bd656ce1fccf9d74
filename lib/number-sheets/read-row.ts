import { accessNumberLimits as limits } from '../access-numbers/limits';
import { countNumbers } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { countDigits, showRange } from '../numbering/show-numbers';
import type { Meaning, PlannedBlock, Repair, RowIssue, SheetReading, Verdict } from './model';
import type { NumberColumn } from './read-digits';
import { readWhole } from './read-digits';
import { readRange } from './read-range';
import { readMedia } from './recognise-columns';
import { repairWords } from './words';

/** Names as they were written, which are looked up for the whole sheet at once. */
export interface WrittenNames {
  tenant: string;
  trunks: { name: string; prefix: string }[];
  smsAccounts: string[];
}

export interface ReadRow {
  /** Every kind of damage in it, repaired or not. */
  damage: Repair[];
  /** The number cell with every repair done; undefined when it cannot be read at all. */
  after?: string;
  refusal?: { verdict: Verdict; issue: RowIssue };
  block?: Omit<PlannedBlock, 'tenant' | 'trunks' | 'smsAccounts'>;
  names?: WrittenNames;
}

/** What one row says, as far as it can be told without looking at anything else. */
export function readRow(cells: readonly string[], reading: SheetReading, column: NumberColumn): ReadRow {
  const cell = (meaning: Meaning) => {
    const at = reading.meanings.indexOf(meaning);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
  const written = cell('number');
  if (written === '') return { damage: [], refusal: unreadable('number', 'There is no number in this row.') };
  const range = readRange(written, column);
  if ('problem' in range) return { damage: range.repairs, refusal: unreadable('number', range.problem) };
  const whole = completeRange(range, { last: cell('last'), count: cell('count'), column });
  const damage = [...new Set([...range.repairs, ...whole.repairs])];
  if ('refusal' in whole) return { damage, refusal: whole.refusal };
  const { first, last } = whole;
  const after = first === last ? first : `${first}-${last}`;
  const refusal =
    missingRepair(damage, reading, after) ?? wrongBlock(first, last) ?? wrongMedia(cell('media'));
  if (refusal) return { damage, after, refusal };
  return {
    damage,
    after,
    block: {
      first,
      last,
      count: Number(countNumbers({ first, last })),
      media: readMedia(cell('media')) ?? reading.media,
      note: cell('note').slice(0, noteLength) || null,
    },
    names: {
      tenant: isNobody(cell('tenant')) ? '' : cell('tenant'),
      trunks: splitList(cell('trunks')).map(splitTrunk),
      smsAccounts: splitList(cell('smsAccounts')),
    },
  };
}

const noteLength = 500;

interface Beside {
  last: string;
  count: string;
  column: NumberColumn;
}

type Whole = (NumberRange & { repairs: Repair[] }) | { repairs: Repair[]; refusal: ReadRow['refusal'] };

/** The range with what the columns beside the number say about its end; they must agree. */
function completeRange(range: NumberRange & { repairs: Repair[] }, { last, count, column }: Beside): Whole {
  const repairs: Repair[] = [];
  let whole: NumberRange = { first: range.first, last: range.last };
  if (last !== '') {
    const read = readRange(last, column);
    if ('problem' in read) return { repairs: read.repairs, refusal: unreadable('last', read.problem) };
    repairs.push(...read.repairs);
    const end = completeTail(range.first, read.last);
    if (range.first !== range.last && end !== range.last) {
      const message = `The number ends at ${range.last}, the last number says ${end}. Correct one of them.`;
      return { repairs, refusal: refuse('invalid', { path: 'last', code: 'ends-differ', message }) };
    }
    whole = { first: range.first, last: end };
  }
  if (count !== '') {
    const read = readWhole(count);
    if ('problem' in read) return { repairs: read.repairs, refusal: unreadable('count', read.problem) };
    repairs.push(...read.repairs);
    const wanted = BigInt(read.digits);
    if (wanted < 1n || wanted > BigInt(limits.count)) {
      const message = `The count is ${read.digits}; a block has 1 to ${limits.count} numbers.`;
      return { repairs, refusal: refuse('invalid', { path: 'count', code: 'count', message }) };
    }
    if (whole.first === whole.last) {
      const end = (BigInt(whole.first) + wanted - 1n).toString().padStart(whole.first.length, '0');
      if (end.length > whole.first.length) {
        const message = `${read.digits} numbers from ${whole.first} run past ${'9'.repeat(whole.first.length)}. Lower the count.`;
        return { repairs, refusal: refuse('invalid', { path: 'count', code: 'past-end', message }) };
      }
      whole = { first: whole.first, last: end };
    } else if (whole.first.length === whole.last.length && countNumbers(whole) !== wanted) {
      const message = `${showRange(whole)} are ${countNumbers(whole)} numbers, the count says ${read.digits}. Correct one of them.`;
      return { repairs, refusal: refuse('invalid', { path: 'count', code: 'count-differs', message }) };
    }
  }
  return { ...whole, repairs };
}

/** The last number may be written by its last digits only. */
function completeTail(first: string, last: string): string {
  if (last.length >= first.length || first.length < 7) return last;
  return first.slice(0, -last.length) + last;
}

function missingRepair(damage: readonly Repair[], { repairs }: SheetReading, after: string) {
  const off = damage.find((repair) => !repairs.includes(repair));
  if (off === undefined) return undefined;
  const { name } = repairWords[off];
  return refuse('unreadable', {
    path: 'number',
    code: 'damage',
    message: `${name}. Repaired it would be ${after}.`,
  });
}

function wrongBlock(first: string, last: string): ReadRow['refusal'] {
  for (const number of [first, last]) {
    if (number.length >= limits.shortest && number.length <= limits.longest) continue;
    const message = `${number} has ${countDigits(number.length)}. An access number has ${limits.shortest} to ${limits.longest}.`;
    return refuse('invalid', { path: 'number', code: 'number-length', message });
  }
  if (first.length !== last.length) {
    const message = `${showRange({ first, last })} has ends of ${first.length} and ${countDigits(last.length)}. Write both with the same number of digits.`;
    return refuse('invalid', { path: 'last', code: 'range-unequal-length', message });
  }
  if (first > last) {
    const message = `${showRange({ first, last })} runs backwards. Exchange the two numbers.`;
    return refuse('invalid', { path: 'last', code: 'range-reversed', message });
  }
  const count = countNumbers({ first, last });
  if (count <= BigInt(limits.count)) return undefined;
  const message = `${showRange({ first, last })} are ${count} numbers; a block has at most ${limits.count}. Use several rows.`;
  return refuse('invalid', { path: 'number', code: 'count', message });
}

function wrongMedia(written: string): ReadRow['refusal'] {
  if (written === '' || readMedia(written) !== undefined) return undefined;
  const message = `“${written.slice(0, 40)}” is no media. Write VOICE, TEXT or VOICE_AND_TEXT.`;
  return refuse('invalid', { path: 'media', code: 'unknown-value', message });
}

function isNobody(tenant: string): boolean {
  return /^(|-|–|—|free|none|unassigned|n\/a)$/i.test(tenant);
}

function splitList(cell: string): string[] {
  return cell
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Telia`, `Telia: 9`, or `Telia (9)` as the inventory's own export writes it. */
function splitTrunk(part: string): { name: string; prefix: string } {
  const [, name, inside, prefix = inside] =
    /^(.*\S)\s*(?:\(([\d*#+]{0,20})\)|[:=]\s*([\d*#+]{0,20}))$/.exec(part) ?? [];
  return { name: name ?? part, prefix: prefix ?? '' };
}

function unreadable(path: Meaning, message: string) {
  return refuse('unreadable', { path, code: 'unreadable', message });
}

function refuse(verdict: Verdict, issue: RowIssue & { path: Meaning }) {
  return { verdict, issue };
}
