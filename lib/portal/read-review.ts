import * as z from 'zod';
import { listShortNumbers } from '../dialing/plan-of-profile';
import { query } from '../query';
import type { Tenant } from '../tenants/model';
import type { PortalPerson, PortalReview } from './model';
import { openPortal } from './open-portal';
import { readOwnPlan } from './own-plan';
import { showBlock } from './read-numbers';
import { countOwn } from './read-overview';
import { readPeople } from './read-people';
import { Url } from './read-portal';

const mostShown = 12;

export const getPortalReview = query({
  name: 'portal.read',
  input: z.strictObject({ url: Url }),
  async run(context, { url }): Promise<PortalReview> {
    const { tenant } = await openPortal(context, url);
    const { stores, now } = context;
    const own = await readOwnPlan(context, tenant);
    const rows = own ? listShortNumbers(own.plan) : [];
    const people = await readPeople(context, tenant.id);
    const { items } = await stores.accessNumbers.list(
      { tenant: tenant.id },
      { sort: 'number', limit: mostShown },
      now,
    );
    return {
      name: tenant.name,
      company: tenant.company,
      contact: tenant.contact,
      address: tenant.address,
      timeZone: tenant.locale.timeZone,
      domain: tenant.telephony?.domainName ?? null,
      rows: rows.slice(0, mostShown),
      moreRows: Math.max(0, rows.length - mostShown),
      counts: countOwn(tenant),
      blocks: items.map(showBlock),
      blockCount: await stores.accessNumbers.count({ tenant: tenant.id }, now),
      people,
      missing: listMissing(tenant, { people, blocks: items.length }),
    };
  },
});

function listMissing(
  { telephony, contact }: Tenant,
  { people, blocks }: { people: readonly PortalPerson[]; blocks: number },
): string[] {
  return [
    telephony
      ? undefined
      : 'No directory numbers yet: nobody can be called from inside. Your provider adds them.',
    blocks === 0
      ? 'No access numbers yet: nobody can call in from outside. Your provider assigns them.'
      : undefined,
    contact.email === null && contact.phone === null
      ? 'No contact: your provider would not know whom to call. Tell them a name, an e-mail address or a telephone number.'
      : undefined,
    people.length === 1 ? 'Only one administrator. Add a second one, who can stand in.' : undefined,
  ].filter((sentence) => sentence !== undefined);
}
