import type { Meaning, Repair, Verdict } from './model';

export const meaningNames: Record<Meaning, string> = {
  number: 'Number',
  last: 'Last number',
  count: 'Count',
  media: 'Media',
  tenant: 'Tenant',
  trunks: 'Trunks',
  smsAccounts: 'SMS accounts',
  note: 'Note',
  ignore: 'Not used',
};

export const verdictNames: Record<Verdict, string> = {
  create: 'Create',
  repaired: 'Create, repaired',
  there: 'Already there',
  doubled: 'Doubled row',
  overlap: 'Overlaps a block',
  reserved: 'Reserved',
  clash: 'Overlaps another row',
  unreadable: 'Unreadable',
  'unknown-tenant': 'Unknown tenant',
  'ambiguous-tenant': 'Ambiguous tenant',
  'unknown-trunk': 'Unknown trunk',
  'unknown-sms-account': 'Unknown SMS account',
  invalid: 'Not valid',
};

/** What is wrong, and what the repair does about it. */
export const repairWords: Record<Repair, { name: string; does: string }> = {
  scientific: {
    name: 'Scientific notation',
    does: 'Writes 4.67012345678E+11 as 467012345678. Where digits were lost, the row stays refused.',
  },
  plus: {
    name: 'Lost + or 00 for it',
    does: 'Reads the number as international, like the others of its column.',
  },
  zeros: {
    name: 'Lost leading zeros',
    does: 'Puts zeros in front until the number is as long as the others.',
  },
  national: { name: 'National numbers', does: 'Writes them internationally, with the code of the country.' },
  thousands: { name: 'Thousands separators', does: 'Writes 46,701,234,567 as 46701234567.' },
  separators: {
    name: 'Blanks, dots, hyphens, brackets',
    does: 'Takes them out of the number.',
  },
  decimals: { name: 'Trailing .0', does: 'Cuts the decimals off that are zero.' },
  apostrophe: { name: 'Text marks', does: 'Takes away the apostrophe or ="…" that kept a number as text.' },
  invisible: { name: 'Invisible characters', does: 'Takes away non-breaking blanks and marks nobody sees.' },
  digits: { name: 'Digits of another script', does: 'Writes full-width, Arabic and other digits as 0–9.' },
  ranges: {
    name: 'Ranges in one cell',
    does: 'Reads 4670100-4670199 and 4670100-199 as first and last number.',
  },
  doubled: { name: 'Doubled rows', does: 'Keeps the first of equal rows and leaves the others out.' },
};
