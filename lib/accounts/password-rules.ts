/** Whose password it is: their own words are the first that are guessed. */
export interface PasswordOwner {
  email: string;
  name: string;
}

export interface PasswordRule {
  code: string;
  /** What the rule asks for, shown beside the field from the start. */
  label: string;
  isMet(password: string, owner: PasswordOwner): boolean;
  /** What to do, once it is not met. */
  message(password: string): string;
}

export const passwordLength = { least: 15, most: 256, leastInitial: 8 } as const;

/**
 * What a password has to be. Any character counts, also blanks; there is no mix of sorts to satisfy and nothing expires.
 * The list of common passwords is too big for a browser and is asked on the server (`check-new-password.ts`).
 */
export const passwordRules: readonly PasswordRule[] = [
  {
    code: 'too-short',
    label: `${passwordLength.least} characters or more`,
    isMet: (password) => lengthOf(password) >= passwordLength.least,
    message: (password) =>
      `The password has ${lengthOf(password)} characters; ${passwordLength.least} are the least. A few words in a row are easy to remember.`,
  },
  {
    code: 'too-long',
    label: `${passwordLength.most} characters at most`,
    isMet: (password) => lengthOf(password) <= passwordLength.most,
    message: (password) =>
      `The password has ${lengthOf(password)} characters; ${passwordLength.most} are the most.`,
  },
  {
    code: 'pattern',
    label: 'More than one pattern over and over',
    isMet: (password) => !isPattern(password),
    message: () =>
      'The password repeats one short pattern or counts on. Use words that do not follow from each other.',
  },
  {
    code: 'own-words',
    label: 'More than your name, your e-mail address or “Tenantry” with digits',
    isMet: (password, owner) => !isOwnWords(password, owner),
    message: () =>
      'The password is made of your name, your e-mail address or the product’s name. Add words that have nothing to do with you.',
  },
];

/** The rules that are broken, in order, each with what to do. */
export function complainAboutPassword(
  password: string,
  owner: PasswordOwner,
): { code: string; message: string }[] {
  return passwordRules
    .filter((rule) => !rule.isMet(password, owner))
    .map((rule) => ({ code: rule.code, message: rule.message(password) }));
}

/** Characters as a person counts them: after NFC, by code point. */
export function lengthOf(password: string): number {
  return [...password.normalize('NFC')].length;
}

/** The shortest text that gives the whole when written again and again: "abcabcab" is "abc". */
export function repeatedUnit(text: string): string {
  for (let length = 1; length < text.length; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return unit;
  }
  return text;
}

const shortestUnit = 6;

function isPattern(password: string): boolean {
  const text = password.normalize('NFC').toLowerCase();
  const unit = repeatedUnit(text);
  return (unit !== text && unit.length < shortestUnit) || countsOn(text);
}

/** "123456789012345" and "ponmlkjihgfedcba": each character is the next or the one before, 9 and 0 are neighbours. */
function countsOn(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, at) => {
    const step = point - (points[at] ?? 0);
    return step === -9 ? 1 : step === 9 ? -1 : step;
  });
  return steps.length > 1 && steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) === 1;
}

const fewestOtherLetters = 4;

/** Whether next to nothing but digits and signs is left without the words that everybody would try first. */
function isOwnWords(password: string, { email, name }: PasswordOwner): boolean {
  const words = `tenantry ${email} ${name}`
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length);
  const text = password.normalize('NFC').toLowerCase();
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), text);
  if (rest === text) return false;
  return [...rest].filter((character) => /\p{L}/u.test(character)).length < fewestOtherLetters;
}
