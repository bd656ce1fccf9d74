import * as z from 'zod';
import { callingListLimits, callingListName } from './model';

const wishes = {
  keyColumn: z
    .string()
    .max(callingListLimits.nameLength, { error: 'No column has so long a name.' })
    .transform((name) => name.trim() || undefined)
    .optional()
    .meta({
      description: 'The column that a record is found by; without it the one with telephone numbers.',
    }),
  head: z
    .enum(['true', 'false'], { error: 'The head is true or false.' })
    .default('true')
    .transform((value) => value === 'true')
    .meta({
      description: 'Whether the first row names the columns; false names them Column 1, Column 2 and so on.',
    }),
  fileName: z.string().max(300, { error: 'No file has so long a name.' }).default('').meta({
    description: 'What the file is called, for the log of the job.',
  }),
};

/** What is said about an upload beside its text. */
export const UploadWishesInput = z.strictObject(wishes);
export type UploadWishesInput = z.output<typeof UploadWishesInput>;

export const NewListInput = z.strictObject({ name: callingListName, ...wishes });

/** The body of an upload, for its description; it is streamed and never one text. */
export const ListText = z
  .string()
  .meta({ description: 'Column names, then records.', examples: ['Phone,Name\n4687300000,Åsa Berg\n'] });
