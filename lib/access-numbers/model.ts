import * as z from 'zod';
import { ExpectedVersion } from '../expected-version';
import { optionalLine } from '../text';
import { TrunkPrefix } from '../trunks/model';
import { accessNumberLimits } from './limits';
import { accessNumber } from './number-text';

export { accessNumberLimits } from './limits';

/** Source of names and limits: Bright Pattern's access-number page (domain.md 1.10); what it leaves open is ours. */

export const media = ['VOICE', 'TEXT', 'VOICE_AND_TEXT'] as const;
export type Media = (typeof media)[number];

/** `reserved` and `quarantined` end at `stateUntil`; after it a block answers as `free`. */
export const blockStates = ['free', 'assigned', 'reserved', 'quarantined'] as const;
export type BlockState = (typeof blockStates)[number];

/** One continuous run of access numbers that are alike: same media, trunks, state and tenant. */
export interface AccessNumberBlock {
  id: string;
  /** The first number: digits only, without `+`; leading zeros count. */
  number: string;
  last: string;
  count: number;
  media: Media;
  /** As it is now: a reservation or quarantine that is over reads `free`. */
  state: BlockState;
  /** When the reservation or quarantine ends; null in the other states. */
  stateUntil: string | null;
  tenant: { id: string; name: string } | null;
  reservedBy: { id: string; name: string } | null;
  /** Who had the numbers before; kept when they are free again, until another tenant has had them. */
  lastTenant: { id: string; name: string } | null;
  trunks: { name: string; prefix: string }[];
  /** Names of SMS accounts. */
  smsAccounts: string[];
  note: string | null;
  /** The door it was created through. */
  source: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}

const Medium = z.enum(media, { error: `The media is one of ${media.join(', ')}.` });

const BlockTrunks = z
  .array(
    z.strictObject({
      name: z.string({ error: 'The trunk is named by text.' }).meta({ description: 'The name of a trunk.' }),
      prefix: TrunkPrefix.default(''),
    }),
    { error: 'The trunks are a list of {"name", "prefix"}.' },
  )
  .max(accessNumberLimits.trunks, {
    error: `A block runs over at most ${accessNumberLimits.trunks} trunks.`,
  });

const SmsAccountNames = z
  .array(z.string({ error: 'An SMS account is named by text.' }), {
    error: 'The SMS accounts are a list of names.',
  })
  .max(accessNumberLimits.smsAccounts, {
    error: `A block has at most ${accessNumberLimits.smsAccounts} SMS accounts.`,
  });

const Note = optionalLine({ label: 'note', max: accessNumberLimits.note });

const { count: most } = accessNumberLimits;

/** What people write of a new block. With a tenant it is assigned at once. */
export const BlockDraft = z.strictObject({
  number: accessNumber(),
  count: z
    .int({ error: 'The count is a whole number.' })
    .min(1, { error: 'A block has at least 1 number.' })
    .max(most, { error: `A block has at most ${most} numbers. Create several.` })
    .default(1),
  media: Medium.default('VOICE'),
  tenantId: z
    .string({ error: 'The tenant is named by its id.' })
    .nullish()
    .transform((id) => id || null),
  trunks: BlockTrunks.default([]),
  smsAccounts: SmsAccountNames.default([]),
  note: Note,
});
export type BlockDraft = z.output<typeof BlockDraft>;

/** What of a block can be changed as it stands; a merge patch names some of it. */
export const BlockMembers = z.strictObject({
  media: Medium,
  trunks: BlockTrunks,
  smsAccounts: SmsAccountNames,
  note: Note,
});
export type BlockMembers = z.output<typeof BlockMembers>;

/**
 * Which numbers are meant: whole blocks by `ids`, or the numbers `first` to `last` (only `first`: that one number)
 * wherever they lie in the inventory. One id with `first` and `last` means those numbers of that block.
 */
export const numberSelection = {
  ids: z
    .array(z.string({ error: 'A block is named by its id.' }), { error: 'The blocks are a list of ids.' })
    .max(accessNumberLimits.blocks, {
      error: `At most ${accessNumberLimits.blocks} blocks can be changed at once.`,
    })
    .optional(),
  first: accessNumber('first number').optional(),
  last: accessNumber('last number').optional(),
};

/** Only for a single id: refused with `changed-meanwhile` when the block has another version. */
export const selectionOptions = { expectedVersion: ExpectedVersion };

/** Blocks by id, each with an outcome of its own. */
export const blockIds = z
  .array(z.string({ error: 'A block is named by its id.' }), { error: 'The blocks are a list of ids.' })
  .min(1, { error: 'Choose at least one block.' })
  .max(accessNumberLimits.blocks, {
    error: `At most ${accessNumberLimits.blocks} blocks can be changed at once.`,
  });

/** What became of one block of many. */
export interface BlockOutcome {
  id: string;
  /** `46873000–46873099`, or the id where there is no such block any more. */
  label: string;
  outcome: 'done' | 'skipped' | 'failed';
  /** Why not; a sentence. */
  reason?: string;
}

export const blockSorts = ['number', 'updatedAt'] as const;
export type BlockSort = (typeof blockSorts)[number] | `-${(typeof blockSorts)[number]}`;

/** Which blocks are meant. `q` is a number inside a block, its leading digits, or part of the tenant's name. */
export const BlockFilter = z.strictObject({
  q: z.string().optional(),
  state: z.enum(blockStates, { error: `The state is one of ${blockStates.join(', ')}.` }).optional(),
  media: Medium.optional(),
  /** The tenant's id. */
  tenant: z.string().optional(),
  /** The trunk's name. */
  trunk: z.string().optional(),
  /** The SMS account's name. */
  smsAccount: z.string().optional(),
});
export type BlockFilter = z.output<typeof BlockFilter>;
