import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { conflict } from '../problem';
import { changeTenant, getLive } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import { BringUpInput, changesOf, planOf } from './drift';
import { readDrift } from './read-drift';

export const BringUpRequest = BringUpInput.extend({
  planDigest: z
    .string({ error: 'Send the digest of the plan as it was looked at.' })
    .meta({ description: 'Of the plan as it was looked at.' }),
});

/**
 * Brings these parts of a tenant up to the newest version of its template, exactly as the plan said. Parts that were left
 * out stay the tenant's own; from then on it counts as made from the newest version.
 */
export const bringUp = command({
  name: 'template.bring-up',
  input: BringUpRequest,
  async run(context, { parts, planDigest, ...wanted }): Promise<CommandOutcome<Tenant>> {
    const { stores, now } = context;
    const read = await readDrift(stores, wanted);
    const tenant = await getLive(context, wanted.tenantId);
    const plan = planOf(read, parts);
    if (plan.digest !== planDigest) throw planChanged(tenant.name);
    const changes = changesOf(
      read,
      plan.parts.map(({ part }) => part),
    );
    const outcome = await changeTenant(context, tenant, changes);
    if (plan.from === plan.to) return outcome;
    await stores.templates.saveUse({ ...read.drift.use, templateVersion: plan.to, updatedAt: now });
    if (outcome.audit !== null) return outcome;
    const { id, name } = tenant;
    const versions = { before: { templateVersion: plan.from }, after: { templateVersion: plan.to } };
    return { result: tenant, audit: { entity: 'tenant', id, label: name, tenantId: id, ...versions } };
  },
});

function planChanged(name: string) {
  const message = `Nothing was changed: ${name} or its template changed since this plan was drawn. Look at it once more, then go on.`;
  return conflict([{ path: 'planDigest', code: 'plan-changed', message }]);
}
