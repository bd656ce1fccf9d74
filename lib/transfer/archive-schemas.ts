import * as z from 'zod';
import { lastOf } from '../access-numbers/block';
import { accessNumberLimits, BlockDraft, BlockMembers } from '../access-numbers/model';
import { Email, LoginId, PersonName } from '../accounts/model';
import { AuditEntryAnswer } from '../audit/answers';
import { CallingListColumns, callingListLimits, callingListName } from '../calling-lists/model';
import { TenantDraft, tenantStatuses } from '../tenants/model';
import {
  type ArchivedBlock,
  type ArchivedCallingList,
  type ArchivedPerson,
  type ArchivedTenant,
  type ArchiveManifest,
  archiveFormat,
} from './model';

/** As ids are made here; it becomes part of an entry's path, so nothing else is taken. */
const Guid = z.string({ error: 'An id is text.' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
  error: 'An id is a GUID in lower-case letters, such as 0195f3a0-0000-7000-8000-000000000001.',
});

const Instant = z.iso.datetime({
  precision: 3,
  error: 'A time is written in UTC with milliseconds: 2026-01-31T08:00:00.000Z.',
});

const Version = z.int({ error: 'A version is a whole number.' }).min(1, { error: 'Versions begin at 1.' });
const times = { createdAt: Instant, updatedAt: Instant, version: Version };
const count = (what: string) =>
  z.int({ error: `${what} is a whole number.` }).min(0, { error: `${what} is 0 or more.` });

/** What is asked of a manifest before anything else, so that a newer or a foreign one is refused by its name. */
export const ManifestHead = z.looseObject({
  format: z.string({ error: 'The manifest does not say what it is.' }),
  formatVersion: z.int({ error: 'The manifest does not say which version of the format it has.' }).min(1),
  databaseVersion: z.int({ error: 'The manifest does not say which database version it comes from.' }).min(1),
  platformVersion: z.string().max(100).optional(),
});

export const ManifestSchema = z.strictObject({
  format: z.literal(archiveFormat),
  formatVersion: z.int(),
  platformVersion: z.string({ error: 'The version of the platform is text.' }).max(100),
  databaseVersion: z.int(),
  asOf: Instant,
  tenant: z.strictObject({ id: Guid, url: z.string().max(253), name: z.string().max(240) }),
  secrets: z
    .array(z.string({ error: 'What must be entered again is said in sentences.' }).max(1000))
    .max(1000),
  entries: z.array(
    z.strictObject({
      path: z.string({ error: 'The path of an entry is text.' }).max(255),
      rows: count('The number of rows'),
      bytes: count('The number of bytes'),
      sha256: z
        .string({ error: 'The SHA-256 of an entry is text.' })
        .regex(/^[0-9a-f]{64}$/, { error: 'A SHA-256 has 64 hexadecimal digits in lower case.' }),
    }),
  ),
}) satisfies z.ZodType<ArchiveManifest>;

const { url, ...draft } = TenantDraft.shape;

/** A tenant's own members are what every door takes; the rest is what the system gave it. */
export const TenantSchema = z.strictObject({
  ...draft,
  id: Guid,
  number: z.int({ error: 'The number of a tenant is a whole number.' }).min(1),
  url: url.pipe(z.string({ error: 'The tenant has no url.' })),
  status: z.enum(tenantStatuses, { error: `The status is one of ${tenantStatuses.join(', ')}.` }),
  isPartner: z.boolean({ error: '“isPartner” is true or false.' }),
  partnerId: Guid.nullable(),
  ...times,
}) satisfies z.ZodType<ArchivedTenant>;

const { shortest, longest } = accessNumberLimits;

export const BlockSchema = z
  .strictObject({
    number: z
      .string({ error: 'An access number is text, because leading zeros count.' })
      .regex(new RegExp(`^[0-9]{${shortest},${longest}}$`), {
        abort: true, // what has no digits has no last number either
        error: `An access number has ${shortest} to ${longest} digits.`,
      }),
    count: BlockDraft.shape.count.unwrap(),
    media: BlockMembers.shape.media,
    note: BlockMembers.shape.note,
  })
  .refine((block) => lastOf(block.number, block.count) !== undefined, {
    path: ['count'],
    error: 'The block runs past the last number of its length.',
  }) satisfies z.ZodType<ArchivedBlock>;

export const PersonSchema = z.strictObject({
  id: Guid,
  email: Email,
  /** Archives before database version 11 have none. */
  loginId: LoginId.nullable().default(null),
  name: PersonName,
  disabledAt: Instant.nullable(),
  ...times,
}) satisfies z.ZodType<ArchivedPerson>;

export const CallingListSchema = z
  .strictObject({
    id: Guid,
    name: callingListName,
    columns: CallingListColumns,
    keyColumn: z.string({ error: 'The key column is named by text.' }),
    records: count('The number of records').max(callingListLimits.records, {
      error: `A calling list has at most ${callingListLimits.records} records.`,
    }),
    ...times,
  })
  .refine((list) => list.columns.includes(list.keyColumn), {
    path: ['keyColumn'],
    error: 'The key column is none of the columns.',
  }) satisfies z.ZodType<ArchivedCallingList>;

/** An entry of the log as it stood in the cluster that wrote it. */
export const HistorySchema = AuditEntryAnswer.extend({ at: Instant });
