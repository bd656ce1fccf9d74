import type { Issue } from '../problem';
import { derivePrefix } from './derive-prefix';
import { type NumberEntry, type NumberRange, type NumbersMember, numberLimits } from './model';
import { nameCharacter } from './name-character';
import { parseNumbers } from './parse-numbers';
import { shortNumberLength, shortNumberSum } from './short-numbers';
import { countDigits, quote } from './show-numbers';

/** Why an entry with a comma takes no extra digits (M17). */
export const noExtraDigitsWithComma =
  'Extra digits work with one number or one range. This entry has a comma.';

/**
 * Every rule that one entry must keep by itself. `path` is the entry's own path (`directoryNumbers.0`); issues lie on
 * its `member`, on `prefixLength` and on `extraDigits`. Numbers given twice between entries: `findSelfOverlaps`.
 */
export function checkEntry(entry: NumberEntry, path: string, member: NumbersMember): Issue[] {
  const { ranges, issues } = parseNumbers(entry.numbers);
  const readable = issues.length === 0 ? ranges : undefined;
  const prefix = checkPrefixLength(entry.prefixLength, readable);
  const extraDigits = entry.extraDigits ?? '';
  const extra = [
    ...checkExtraDigits(extraDigits, entry.numbers),
    ...(readable && prefix.length === 0
      ? checkSum({ ranges: readable, prefixLength: entry.prefixLength, extraDigits })
      : []),
  ];
  return [
    ...issues.map((issue) => ({ ...issue, path: `${path}.${member}` })),
    ...prefix.map((issue) => ({ ...issue, path: `${path}.prefixLength` })),
    ...extra.map((issue) => ({ ...issue, path: `${path}.extraDigits` })),
  ];
}

type Finding = Pick<Issue, 'code' | 'message'>;

// M13: the derived prefix length is the default and the most; anything from 0 up to it may be chosen.
function checkPrefixLength(chosen: number | undefined, ranges: NumberRange[] | undefined): Finding[] {
  if (chosen === undefined) return [];
  if (!Number.isInteger(chosen) || chosen < 0) {
    return [{ code: 'prefix-length', message: 'Prefix length is a whole number from 0.' }];
  }
  if (!ranges) return [];
  const { prefixLength: most, reason } = derivePrefix(ranges);
  if (chosen <= most) return [];
  const message = `Prefix length ${chosen} is too long: at most ${most}, because ${reason}.`;
  return [{ code: 'prefix-too-long', message }];
}

function checkExtraDigits(extraDigits: string, numbers: string): Finding[] {
  if (extraDigits === '') return [];
  const findings: Finding[] = [];
  // M15: digits only, although the documented pattern admits letters.
  const stray = [...extraDigits].find((character) => !/[0-9]/.test(character));
  if (stray !== undefined) {
    const { name } = nameCharacter(stray);
    const message = `${quote(extraDigits)} has ${name}. Extra digits are digits only.`;
    findings.push({ code: 'extra-digits-character', message });
  }
  if (extraDigits.length > numberLimits.extraDigits) {
    const message = `${countDigits(extraDigits.length)} are too many: at most ${numberLimits.extraDigits} extra digits.`;
    findings.push({ code: 'extra-digits-too-long', message });
  }
  // M14: as a value they run from 1 to 9999999999.
  if (/^0+$/.test(extraDigits)) {
    const message = `Extra digits start at 1; ${quote(extraDigits)} is only zeros. Use another digit.`;
    findings.push({ code: 'extra-digits-zero', message });
  }
  if (numbers.includes(',')) {
    findings.push({ code: 'extra-digits-with-list', message: noExtraDigitsWithComma });
  }
  return findings;
}

// M16: the sum counts only with extra digits; otherwise numbers of more than 10 digits would be impossible.
function checkSum({ ranges: [range, ...more], prefixLength, extraDigits }: Sum): Finding[] {
  if (!range || more.length > 0 || extraDigits === '') return [];
  const parts = { range, prefixLength: prefixLength ?? derivePrefix([range]).prefixLength, extraDigits };
  const excess = shortNumberLength(parts) - numberLimits.shortNumber;
  if (excess <= 0) return [];
  const message = `The short number is too long: ${shortNumberSum(parts)}, at most ${numberLimits.shortNumber}. ${wayOn(excess, extraDigits)}`;
  return [{ code: 'short-number-too-long', message }];
}

interface Sum {
  ranges: NumberRange[];
  prefixLength: number | undefined;
  extraDigits: string;
}

function wayOn(excess: number, extraDigits: string): string {
  return excess <= extraDigits.length
    ? `Remove ${countDigits(excess)}.`
    : 'These numbers are too long for extra digits.';
}
