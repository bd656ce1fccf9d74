import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { postMail } from '../mail/post-mail';
import { conflict } from '../problem';
import { getLive, saveTenant } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import { awaitsActivation } from './awaits-activation';
import { requireOwnTenant } from './require-own-tenant';

/**
 * A tenant's administrator puts it into service, after reading what it is. Only once: one that the provider took out of
 * service since is the provider's to put back. One that is active already stays as it is.
 */
export const activateOwnTenant = command({
  name: 'tenant.activate-own',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const { actor, stores } = context;
    requireOwnTenant(actor, id);
    const tenant = await getLive(context, id);
    if (tenant.status === 'active') return { result: told(tenant), audit: null };
    if (!(await awaitsActivation(stores, tenant))) throw notAwaited(tenant);
    const { result, audit } = await saveTenant(context, tenant, { status: 'active' });
    await mailAdministrators(context, result);
    return { result: told(result), audit };
  },
});

/** The tenant's people are told no more of it than their console shows. */
function told({ id, name, url, status }: Tenant) {
  return { id, name, url, status };
}

function notAwaited({ name }: Tenant) {
  const message = `${name} is out of service, and your provider puts it back. Ask them to activate it.`;
  return conflict([{ path: '', code: 'activation-not-awaited', message }]);
}

async function mailAdministrators(context: CommandContext, { id, name, locale }: Tenant): Promise<void> {
  const people = await context.stores.people.listOfTenant(id);
  for (const person of people.filter(
    ({ disabledAt, mustChangePassword }) => disabledAt === null && !mustChangePassword,
  ))
    await postMail(context, {
      kind: 'activated',
      to: { address: person.email, name: person.name },
      language: locale.language,
      personId: person.id,
      tenantId: id,
      linkId: null,
      values: { tenantName: name },
    });
}
