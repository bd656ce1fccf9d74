import * as z from 'zod';

/** Source of names and limits: Bright Pattern's access-number page (domain.md 1.10); what it leaves open is ours. */

export const media = ['VOICE', 'TEXT', 'VOICE_AND_TEXT'] as const;
export type Media = (typeof media)[number];

/** `reserved` and `quarantined` end at `stateUntil`; after it a block answers as `free`. */
export const blockStates = ['free', 'assigned', 'reserved', 'quarantined'] as const;
export type BlockState = (typeof blockStates)[number];

/** Limits in digits, except `count`: how many numbers one block may hold. */
export const accessNumberLimits = { shortest: 3, longest: 15, count: 10_000_000 } as const;

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
  /** Whose the numbers were before quarantine. */
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

export const blockSorts = ['number', 'updatedAt'] as const;
export type BlockSort = (typeof blockSorts)[number] | `-${(typeof blockSorts)[number]}`;

/** Which blocks are meant. `q` is a number inside a block, its leading digits, or part of the tenant's name. */
export const BlockFilter = z.strictObject({
  q: z.string().optional(),
  state: z.enum(blockStates).optional(),
  media: z.enum(media).optional(),
  /** The tenant's id. */
  tenant: z.string().optional(),
  /** The trunk's name. */
  trunk: z.string().optional(),
});
export type BlockFilter = z.output<typeof BlockFilter>;
