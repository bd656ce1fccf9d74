import * as z from 'zod';
import type { AuditSubject } from '../audit/model';
import { type CommandContext, listSubjects } from '../command';
import { conflict, Problem } from '../problem';
import { saveTenant } from '../tenants/change-tenant';
import { requireThawed } from '../tenants/frozen';
import type { Tenant } from '../tenants/model';
import { moveBelow, settlePartner } from './move-below';

/** Tenants that are moved along with a partner that goes: more would keep everybody waiting. */
const mostChildren = 1000;

/** What becomes of the tenants of a partner that goes; `to` null is the provider, or in a scope its partner. */
export const Children = z.strictObject({
  to: z
    .string({ error: 'Name the partner to which they go by its id; null is the provider.' })
    .nullable()
    .meta({ description: 'The id of a partner; null is the provider.' }),
});
export type Children = z.output<typeof Children>;

/** Throws `conflict` while tenants outside the bin belong to the partner; those in the bin go to whom it belongs. */
export function requireNoTenants(context: CommandContext, partner: Tenant): Promise<AuditSubject[]> {
  return decideChildren(context, partner, undefined);
}

/**
 * Moves what belongs directly to a partner that goes, in the bin or not. Without a decision that is refused while there
 * are tenants outside the bin, with how many there are.
 */
export async function decideChildren(
  context: CommandContext,
  partner: Tenant,
  children: Children | undefined,
): Promise<AuditSubject[]> {
  const { stores } = context;
  const { live, binned } = await stores.partners.countTenants(partner.id);
  if (live > 0 && !children) throw hasTenants(partner, live);
  if (live + binned === 0) return [];
  if (live + binned > mostChildren) throw tooMany(partner, live + binned);
  const to = children ? await settlePartner(context, children.to) : partner.partnerId;
  if (to === partner.id) throw hasTenants(partner, live);
  const told: AuditSubject[] = [];
  for (const id of await stores.partners.listTenantIds(partner.id, mostChildren)) {
    const tenant = await stores.tenants.find(id);
    if (!tenant) continue;
    requireThawed(tenant);
    const { audit } =
      tenant.deletedAt === null
        ? await moveBelow(context, tenant, to)
        : await saveTenant(context, tenant, { partnerId: to });
    told.push(...listSubjects(audit).map((subject) => ({ ...subject, outcome: 'partner' })));
    await stores.imports.giveWay();
  }
  return told;
}

function hasTenants({ name }: Tenant, live: number): Problem {
  const belong = live === 1 ? '1 tenant belongs' : `${live} tenants belong`;
  return conflict([
    {
      path: 'children',
      code: 'partner-has-tenants',
      message: `${belong} to ${name}. Move them first, or say to which partner they go.`,
    },
  ]);
}

function tooMany({ name }: Tenant, many: number): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'too-many-at-once',
    message: `${many} tenants belong to ${name}, those in the bin counted. At most ${mostChildren} are moved at once; move some first.`,
  });
}
