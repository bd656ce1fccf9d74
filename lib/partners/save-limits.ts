import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { isEqual } from '../merge-patch';
import { conflict, Problem } from '../problem';
import { getLive, requireVersion, saveTenant } from '../tenants/change-tenant';
import { LimitsDraft } from './input';
import { limitNames } from './model';
import { requirePartner } from './require-partner';
import { sayAmount } from './say-limits';

/**
 * Replaces the limits of a partner. None may be below what is there already, so that what holds keeps holding. In a
 * partner's scope nobody changes the limits of that partner itself.
 */
export const saveLimits = command({
  name: 'partner.save-limits',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion, limits: LimitsDraft }),
  async run(context, { id, expectedVersion, limits }) {
    const partner = requirePartner(await getLive(context, id));
    await requireVersion(context, partner, expectedVersion);
    if (context.scope?.partnerId === id) {
      throw new Problem({
        kind: 'forbidden',
        code: 'own-limits',
        message:
          'A partner’s own limits are set by who is above it. Leave the partner’s scope to change them.',
      });
    }
    if (isEqual(limits, partner.limits)) return { result: partner, audit: null };
    const use = await context.stores.partners.findUse(id);
    const issues = limitNames.flatMap((name) => {
      const limit = limits[name];
      if (limit === null || limit >= use[name]) return [];
      const there = sayAmount(name, use[name]);
      const message = `${partner.name} has ${there} already; the limit cannot be ${limit}.`;
      return [{ path: `limits.${name}`, code: 'partner-limit', message }];
    });
    if (issues.length > 0) throw conflict(issues);
    return saveTenant(context, partner, { limits });
  },
});
