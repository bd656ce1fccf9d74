import * as z from 'zod';
import { accessNumberLimits } from './limits';

const { shortest, longest } = accessNumberLimits;

/**
 * What would become another number without its mark: a range as the console shows it, one with a hyphen between two
 * whole numbers, and a number that a script or a spreadsheet wrote as a decimal ("4687300000.0").
 */
const notOneNumber = /^\+?\s*(\d+\s*[\u2012-\u2015]\s*\+?\d+|\d{6,}-\d{6,}|\d+\.\d{1,2})$/u;

/**
 * The digits of a number as people and spreadsheets write it: a leading `+` is left out, and so are blanks, hyphens and
 * dots between digits. Everything else stays, to be complained about.
 */
export function readNumber(typed: string): string {
  if (notOneNumber.test(typed.trim())) return typed.trim();
  return typed
    .trim()
    .replace(/^\+\s*/, '')
    .replaceAll(/(?<=\d)[\s.\p{Pd}]+(?=\d)/gu, '');
}

/** One access number, read as `readNumber` reads it. `label` names it in messages: "first number". */
export function accessNumber(label = 'number') {
  return z
    .string({ error: `The ${label} is text of digits, such as "4687300000".` })
    .transform(readNumber)
    .superRefine((digits, context) => {
      const complaint = complainOf(digits, label);
      if (complaint)
        context.addIssue({ code: 'custom', params: { code: complaint.code }, message: complaint.message });
    })
    .meta({
      description: `${shortest} to ${longest} digits; a leading + and blanks, hyphens or dots between digits are left out.`,
      examples: ['4687300000'],
    });
}

function complainOf(digits: string, label: string): { code: string; message: string } | undefined {
  if (digits === '') return { code: 'required', message: `Enter the ${label}.` };
  const stray = /[^0-9]/u.exec(digits);
  if (stray) {
    const character = String.fromCodePoint(digits.codePointAt(stray.index) ?? 0);
    const message = `The ${label} has digits only; “${character}” is none.`;
    return { code: 'number-character', message };
  }
  const limits = `An access number has ${shortest} to ${longest}.`;
  if (digits.length < shortest)
    return { code: 'number-too-short', message: `The ${label} has ${digits.length} digits. ${limits}` };
  if (digits.length > longest)
    return { code: 'number-too-long', message: `The ${label} has ${digits.length} digits. ${limits}` };
  return undefined;
}
