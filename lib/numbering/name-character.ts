/** What a character that is no digit is called, and the sentence that says what to write instead. */
export interface NamedCharacter {
  name: string;
  wayOn: string;
}

const commas = 'Put a comma between numbers.';

const known = new Map<string, NamedCharacter>([
  [' ', { name: 'a blank inside', wayOn: 'Remove the blank, or put a comma between two numbers.' }],
  [';', { name: 'a semicolon', wayOn: commas }],
  ['\t', { name: 'a tab', wayOn: commas }],
  ['\n', { name: 'a line break', wayOn: commas }],
  ['\r', { name: 'a line break', wayOn: commas }],
]);

const lookAlikes = new Map([
  ['O', '0'],
  ['o', '0'],
  ['I', '1'],
  ['l', '1'],
]);

/** Names one character (a whole code point) found where a digit belongs. */
export function nameCharacter(character: string): NamedCharacter {
  const shown = `“${character}”`;
  const digit = lookAlikes.get(character);
  if (digit) return { name: `the letter ${shown}`, wayOn: `Write the digit ${digit} for ${shown}.` };
  if (/\p{Nd}/u.test(character)) {
    return {
      name: `the digit ${shown} of another script`,
      wayOn: `Write ${westernDigit(character)} for ${shown}.`,
    };
  }
  if (/\p{L}/u.test(character)) return { name: `the letter ${shown}`, wayOn: 'Write digits only.' };
  return (
    known.get(character) ??
    (/[\p{C}\p{Z}]/u.test(character)
      ? { name: `an invisible character (${codePoint(character)})`, wayOn: 'Type the number again.' }
      : { name: shown, wayOn: `Remove ${shown}, or put a comma between two numbers.` })
  );
}

/** Unicode keeps the decimal digits of every script in runs of ten from zero to nine. */
function westernDigit(character: string): number {
  let zero = character.codePointAt(0) ?? 0;
  const start = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (start - zero) % 10;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
