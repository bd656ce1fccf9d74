import * as z from 'zod';
import type { AccessNumberBlock } from '../access-numbers/model';
import { listShortNumbers, type ShortRow } from '../dialing/plan-of-profile';
import { readDigits } from '../dialing/read-digits';
import { contains } from '../numbering/intervals';
import { type NumberRange, numberLimits } from '../numbering/model';
import { query } from '../query';
import type { PortalBlock, PortalNumbers } from './model';
import { openPortal } from './open-portal';
import { readOwnPlan } from './own-plan';
import { Url } from './read-portal';

const mostRows = 200;
const blocksAtOnce = 50;

/** The tenant's numbers, or those that a searched number is, is inside of, or begins. */
export const getPortalNumbers = query({
  name: 'portal.read',
  input: z.strictObject({
    url: Url,
    q: z.string().max(200).default(''),
    after: z.string().optional(),
    before: z.string().optional(),
  }),
  async run(context, { url, q, after, before }): Promise<PortalNumbers> {
    const { tenant } = await openPortal(context, url);
    const { stores, now } = context;
    const { digits: typed, issue } = readDigits(q);
    const digits = issue ? '' : typed;
    const own = await readOwnPlan(context, tenant);
    const all = own && listShortNumbers(own.plan);
    const rows = all?.filter((row) => digits === '' || fits(row, digits));
    const wanted = { tenant: tenant.id, ...(digits !== '' && { q: digits }) };
    const page = await stores.accessNumbers.list(
      wanted,
      { sort: 'number', limit: blocksAtOnce, ...(after && { after }), ...(before && { before }) },
      now,
    );
    return {
      rows: rows?.slice(0, mostRows) ?? null,
      more: Math.max(0, (rows?.length ?? 0) - mostRows),
      total: all?.length ?? 0,
      exceptions: tenant.telephony?.exceptionForDialingNumbers?.split(',') ?? [],
      blocks: page.items.map(showBlock),
      blockCount: await stores.accessNumbers.count(wanted, now),
      nextBlocks: page.next,
      previousBlocks: page.previous,
    };
  },
});

/** Trunks, SMS accounts and notes are the provider's own. */
export function showBlock({ number, last, count, media }: AccessNumberBlock): PortalBlock {
  return { number, last, count, media };
}

/** Whether the digits are a number of the row, long or short, or begin one. */
function fits({ range, short }: ShortRow, digits: string): boolean {
  return begins(range, digits) || (short !== null && begins(short, digits));
}

function begins(range: NumberRange, digits: string): boolean {
  const { length } = range.first;
  if (digits.length > Math.min(length, numberLimits.longest)) return false;
  if (digits.length === length) return contains(range, digits);
  return digits.padEnd(length, '9') >= range.first && digits.padEnd(length, '0') <= range.last;
}
