import * as z from 'zod';

interface TextRule {
  /** How the field is called in a message: "customer name". */
  label: string;
  max: number;
  /** Characters that may not occur at all. */
  forbidden?: string;
  /** Characters that may not come first, beside a blank. */
  forbiddenFirst?: string;
}

const characterNames: Record<string, string> = {
  ',': 'comma',
  '"': 'double quote',
  "'": 'single quote',
  '\\': 'backslash',
  '&': 'ampersand',
  '<': 'less-than sign',
  '>': 'greater-than sign',
  '?': 'question mark',
  '*': 'asterisk',
  '=': 'equals sign',
  '+': 'plus sign',
  ';': 'semicolon',
  '/': 'slash',
};

/** A line of text: trimmed at its end, within its length, without control characters or what its rule forbids. */
export function line(rule: TextRule) {
  return z
    .string({ error: `The ${rule.label} is text.` })
    .transform((value) => value.normalize('NFC').trimEnd())
    .superRefine((value, context) => {
      for (const { code, message } of complain(value, rule))
        context.addIssue({ code: 'custom', params: { code }, message });
    })
    .meta(describeRule(rule));
}

/** The same, but nothing typed counts as absent. */
export function optionalLine(rule: TextRule) {
  return line(rule)
    .nullish()
    .transform((value) => (value === undefined || value === null || value === '' ? null : value));
}

/** The rule as the interface description tells it. */
function describeRule({ max, forbidden = '', forbiddenFirst = '' }: TextRule) {
  const rules = [
    forbidden && `Without ${[...forbidden].join(' ')}.`,
    forbiddenFirst && `Does not begin with ${[...forbiddenFirst].join(' ')}.`,
  ].filter(Boolean);
  return { maxLength: max, ...(rules.length > 0 && { description: rules.join(' ') }) };
}

function complain(value: string, { label, max, forbidden = '', forbiddenFirst = '' }: TextRule) {
  const complaints: { code: string; message: string }[] = [];
  const length = [...value].length;
  if (length > max) {
    complaints.push({
      code: 'too-long',
      message: `The ${label} has ${length} characters; at most ${max} fit.`,
    });
  }
  if (value.startsWith(' ')) {
    complaints.push({
      code: 'forbidden-character',
      message: `Remove the blank at the beginning of the ${label}.`,
    });
  }
  // U+200C and U+200D join letters of some scripts, and emoji; nothing is hidden by them.
  const control = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.exec(value)?.[0];
  if (control !== undefined) {
    const point = control.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    complaints.push({
      code: 'forbidden-character',
      message: `Remove the invisible character U+${point} from the ${label}.`,
    });
  }
  const found = [
    ...new Set(
      [...value].filter(
        (character, at) => forbidden.includes(character) || (at === 0 && forbiddenFirst.includes(character)),
      ),
    ),
  ];
  for (const character of found) {
    complaints.push({
      code: 'forbidden-character',
      message: `Remove the ${characterNames[character] ?? 'character'} (${character}) from the ${label}.`,
    });
  }
  return complaints;
}
