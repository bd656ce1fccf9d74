import * as z from 'zod';
import { type AccessNumberBlock, BlockDraft, type Media } from '../../access-numbers/model';

/** The documents of the access-number methods (domain.md 1.10). */

/** `"count":"10"` is what a script sends that builds its JSON from text; anything else is for the schema to judge. */
function readCount(sent: unknown): unknown {
  return typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : sent;
}

/** How many numbers, as a number or as its digits. */
export const CountText = z.preprocess(readCount, BlockDraft.shape.count.unwrap());

const TenantUrl = z
  .string({ error: 'The tenantUrl is the url of the tenant that gets the numbers, as text.' })
  .trim()
  .min(1, { error: 'Enter the url of the tenant that gets the numbers.' })
  .max(253, { error: 'The url of a tenant has at most 253 characters.' });

export const AccessNumbersDocument = BlockDraft.omit({ tenantId: true, note: true, count: true }).extend({
  count: CountText.default(1),
  tenantUrl: TenantUrl,
});
export type AccessNumbersDocument = z.output<typeof AccessNumbersDocument>;

/** The parameters of the list. */
export const NumbersAddress = z.strictObject({ tenantUrl: TenantUrl.optional() });

/** One line of the list. The vendor's own answer is not documented; these are the members that POST takes. */
export interface ListedNumbers {
  number: string;
  count: number;
  /** Null while the numbers are nobody's. */
  tenantUrl: string | null;
  media: Media;
  trunks: { name: string; prefix: string }[];
  smsAccounts: string[];
}

/** What a command is given for a document whose tenant was found. */
export function toBlockDraft({ tenantUrl: _, ...draft }: AccessNumbersDocument, tenantId: string) {
  return { ...draft, tenantId };
}

export function toListedNumbers(
  { number, count, media, trunks, smsAccounts }: AccessNumberBlock,
  tenantUrl: string | null,
): ListedNumbers {
  return { number, count, tenantUrl, media, trunks, smsAccounts };
}
