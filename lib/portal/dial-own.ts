import * as z from 'zod';
import { dial } from '../dialing/dial';
import { DialledDigits, findOthers, noProfile } from '../dialing/dial-number';
import type { DialAnswer, DialPlan, OtherNumbers } from '../dialing/model';
import { query } from '../query';
import { openPortal } from './open-portal';
import { readOwnPlan } from './own-plan';
import { Url } from './read-portal';

/** What dialled digits reach inside the tenant. That a number is another tenant's is said, and no more of that tenant. */
export const dialOwn = query({
  name: 'portal.read',
  input: z.strictObject({ url: Url, digits: DialledDigits }),
  async run(context, { url, digits }): Promise<DialAnswer> {
    const { tenant } = await openPortal(context, url);
    const own = await readOwnPlan(context, tenant);
    if (!own) throw noProfile(tenant);
    const others = await findOthers(context, { systemId: own.systemId, tenant, digits });
    const answer = dial(own.plan, digits, nameless(others));
    return { ...answer, reaches: answer.reaches.map((reach) => ({ ...reach, tenant: null })) };
  },
});

/** The plan for a browser to answer from at once; null where the tenant has none. */
export const getOwnPlan = query({
  name: 'portal.read',
  input: z.strictObject({ url: Url }),
  async run(context, { url }): Promise<DialPlan | null> {
    const { tenant } = await openPortal(context, url);
    return (await readOwnPlan(context, tenant))?.plan ?? null;
  },
});

/** Neither who it is nor which numbers there are. */
function nameless({ holder }: OtherNumbers): OtherNumbers {
  return {
    holder: holder && { id: '', name: 'another customer', kind: holder.kind, isOpen: true },
    begins: [],
  };
}
