import * as z from 'zod';
import { providerRoles } from '../actor';
import { line } from '../text';

export const densities = ['compact', 'comfortable'] as const;
export const pageSizes = [25, 50, 100, 200] as const;
export const themes = ['light', 'dark', 'system'] as const;

const Density = z.enum(densities, { error: 'The density is compact or comfortable.' });
const PageSize = z.literal(pageSizes, { error: `A page has ${pageSizes.join(', ')} rows.` });
const Theme = z.enum(themes, { error: 'The theme is light, dark or system.' });
const TimeZone = z
  .string({ error: 'The time zone is text.' })
  .refine(isTimeZone, {
    error: 'This time zone is not known. It looks like Europe/Stockholm.',
    params: { code: 'unknown-time-zone' },
  })
  .nullable();
const columnName = z
  .string({ error: 'The name of a column is text.' })
  .max(60, { error: 'The name of a column has at most 60 characters.' });
const screenName = z.string().max(60, { error: 'The name of a screen has at most 60 characters.' });
const Columns = z.array(columnName, { error: 'Columns are a list of names.' }).max(100, {
  error: 'A screen has at most 100 columns.',
});

/** How somebody likes the console; what is missing or no longer known falls back to the first state. */
export const Preferences = z.object({
  density: Density.catch('compact'),
  pageSize: PageSize.catch(50),
  /** Per screen the columns that are shown, in order; a screen that is missing shows its own choice. */
  columns: z.record(screenName, Columns).catch({}),
  theme: Theme.catch('system'),
  singleKeyShortcuts: z.boolean().catch(true),
  /** IANA name; null follows the browser. */
  timeZone: TimeZone.catch(null),
});

export type Preferences = z.output<typeof Preferences>;

/** What changes; a screen's columns are reset by null. */
export const PreferenceChange = z.strictObject({
  density: Density.optional(),
  pageSize: PageSize.optional(),
  columns: z
    .record(screenName, Columns.nullable(), { error: 'The columns are lists, by names of screens.' })
    .optional(),
  theme: Theme.optional(),
  singleKeyShortcuts: z.boolean({ error: '“singleKeyShortcuts” is true or false.' }).optional(),
  timeZone: TimeZone.optional(),
});

const required = (label: string, max: number) =>
  line({ label, max }).refine((value) => value !== '', {
    error: `Enter the ${label}.`,
    params: { code: 'required' },
  });

export const SavedViewDraft = z.strictObject({
  /** Of a view that is saved again; a new one has none. */
  id: z.string().optional(),
  screen: required('screen', 60),
  name: required('name', 60),
  /** The query string of the list: filters, sort, search. */
  query: z
    .string({ error: 'The query is text.' })
    .max(2000, { error: 'The query has at most 2000 characters.' }),
  sharedWithRole: z
    .enum([...providerRoles, 'partner-administrator'], { error: 'Share with a role, or with nobody.' })
    .nullish(),
  isDefault: z.boolean({ error: '“isDefault” is true or false.' }).optional(),
});

export const DraftPlace = z.strictObject({
  kind: z.string({ error: 'The kind is text.' }).max(60, { error: 'The kind has at most 60 characters.' }),
  /** What is being edited; empty for something new. */
  entityId: z
    .string({ error: 'The id is text.' })
    .max(60, { error: 'An id has at most 60 characters.' })
    .optional(),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
