import * as z from 'zod';
import { line } from '../text';

/** A tenant's list of whom to call: named columns, and up to millions of records. */
export interface CallingList {
  id: string;
  tenantId: string;
  name: string;
  columns: string[];
  /** The name of the column that a record is found by. */
  keyColumn: string;
  /** How many. */
  records: number;
  /** Of the records as NDJSON, as an archive holds them. */
  bytes: number;
  /** Of the same, hexadecimal. */
  sha256: string;
  /** The batch of the record storage that holds them. */
  batch: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export const callingListLimits = {
  listsPerTenant: 1000,
  columns: 100,
  nameLength: 120,
  /** In characters, of one value. */
  valueLength: 4000,
  records: 20_000_000,
};

export const callingListName = line({ label: 'name', max: callingListLimits.nameLength }).refine(
  (name) => name !== '',
  { error: 'Enter a name for the calling list.', params: { code: 'required' } },
);

export const CallingListColumns = z
  .array(
    line({ label: 'column name', max: callingListLimits.nameLength }).refine((name) => name !== '', {
      error: 'Every column needs a name.',
    }),
    { error: 'The columns are a list of names.' },
  )
  .min(1, { error: 'A calling list has at least one column.' })
  .max(callingListLimits.columns, {
    error: `A calling list has at most ${callingListLimits.columns} columns.`,
  })
  .refine((names) => new Set(names).size === names.length, { error: 'Two columns have the same name.' });

/**
 * What a record is found by: the letters and digits of the value in its key column, in lower case, so that a telephone
 * number is found however it is written.
 */
export function recordKey(value: string): string {
  if (/^[0-9a-z]{0,120}$/.test(value)) return value;
  // The same as below, in a third of the time: plain letters have one form.
  if (/^[\x20-\x7e]*$/.test(value))
    return value
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')
      .slice(0, 120);
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 120);
}

/** What is wrong with the values of a record; undefined when nothing is. */
export function complainAboutRecord(values: unknown, columns: number): string | undefined {
  if (!Array.isArray(values)) return 'A record is a list of texts.';
  if (values.length !== columns)
    return `The record has ${values.length} values; the list has ${columns} columns.`;
  for (const value of values) {
    if (typeof value !== 'string') return 'A value of a record is text.';
    if (value.length > callingListLimits.valueLength)
      return `A value has ${value.length} characters; at most ${callingListLimits.valueLength} fit.`;
  }
  return undefined;
}
