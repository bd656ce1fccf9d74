import { dateFormats } from './date-formats';
import { zoneOfCode } from './time-zones';

/** What a text on the wire stands for, or what is wrong with it. Empty text is `null` before it gets here. */
type Read = { value: unknown } | { complaint: string };
export type Kind = (text: string) => Read;

export const text: Kind = (sent) => ({ value: sent });

export const int: Kind = (sent) =>
  /^[+-]?\d{1,15}$/.test(sent) ? { value: Number(sent) } : { complaint: 'Write a whole number.' };

export const percentage: Kind = (sent) => {
  const number = /^(\d{1,3}(?:\.\d{1,6})?)\s*%?$/.exec(sent)?.[1];
  return number === undefined
    ? { complaint: 'Write a percentage from 0 to 100, such as 12.5.' }
    : { value: Number(number) };
};

export const truth: Kind = (sent) => {
  if (/^(1|true)$/i.test(sent)) return { value: true };
  if (/^(0|false)$/i.test(sent)) return { value: false };
  return { complaint: 'Write 1 or 0.' };
};

/** A day; of an instant in UTC its day. */
export const day: Kind = (sent) => {
  const found = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d:\d\dZ)?$/.exec(sent)?.[1];
  return found === undefined ? { complaint: 'Write a date such as 2026-12-31.' } : { value: found };
};

export const timeZone: Kind = (sent) => {
  const zone = /^\d{1,4}$/.test(sent) ? zoneOfCode(Number(sent)) : undefined;
  return zone === undefined
    ? { complaint: 'Write the code of a time zone, such as 12; the list of codes says which there are.' }
    : { value: zone };
};

/** L11: letter case does not matter, and stays as it was sent. */
export const dateFormat: Kind = (sent) =>
  dateFormats.includes(sent.toLowerCase())
    ? { value: sent }
    : { complaint: `Write one of these: ${dateFormats.join(', ')}.` };

/** The number by which this door knows a tenant. */
export const tenantId: Kind = (sent) =>
  /^\d{1,15}$/.test(sent) ? { value: Number(sent) } : { complaint: 'Write the tenant id of a partner.' };
