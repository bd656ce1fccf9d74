import * as z from 'zod';
import { countNumbers } from '../numbering/intervals';
import { query } from '../query';
import type { Tenant } from '../tenants/model';
import { rangesOf } from '../tenants/telephony-profile';
import type { PortalOverview } from './model';
import { openPortal } from './open-portal';
import { readActivity } from './read-activity';
import { readPeople } from './read-people';
import { Url } from './read-portal';

const recentEntries = 5;

export const getPortalOverview = query({
  name: 'portal.read',
  input: z.strictObject({ url: Url }),
  async run(context, { url }): Promise<PortalOverview> {
    const { tenant } = await openPortal(context, url);
    const people = await readPeople(context, tenant.id);
    const active = people.filter(({ state }) => state === 'active');
    const { numbers } = await context.stores.accessNumbers.count({ tenant: tenant.id }, context.now);
    const { items } = await readActivity(context, { tenantId: tenant.id, limit: recentEntries });
    return {
      ...countOwn(tenant),
      accessNumbers: numbers,
      administrators: active.length,
      waiting: people.filter(({ state }) => state === 'invited' || state === 'expired'),
      isAlone: active.length === 1 && people.length === 1,
      recent: items,
    };
  },
});

export function countOwn({ telephony }: Tenant) {
  const ranges = telephony ? rangesOf(telephony) : [];
  const count = (kind: string) =>
    String(
      ranges.filter((range) => range.kind === kind).reduce((sum, range) => sum + countNumbers(range), 0n),
    );
  return { directoryNumbers: count('directory'), abbreviatedNumbers: count('abbreviated') };
}
