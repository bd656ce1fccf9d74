import * as z from 'zod';
import { type CommandContext, command, listSubjects } from '../../command';
import { parseInput } from '../../parse-input';
import { settlePartner } from '../../partners/move-below';
import { requirePermission } from '../../permissions';
import { type Issue, invalid } from '../../problem';
import { insertTenant } from '../../tenants/create-tenant';
import { countedFrom, findFreeName, findFreeUrl, urlsFrom } from '../../tenants/free-names';
import { TenantDraft } from '../../tenants/model';
import {
  addAdministrator,
  checkAdministrator,
  type FirstAdministrator,
  nameOf,
  preparePassword,
} from './first-administrator';
import { findPartner } from './partner-of-number';
import type { SentTenant } from './read-tenant';

const input = z.custom<SentTenant>((value) => typeof value === 'object' && value !== null);

/**
 * Makes a tenant and its first administrator, as the vendor's page has it. It is active at once unless the request says
 * otherwise: the page shows it so, and knows no later step.
 */
export const createTenantByRest = command({
  name: 'tenant.create',
  input: z.strictObject({ sent: input }),
  secrets: ['sent.password'],
  prepare: (_, { sent }) => preparePassword(administratorOf(sent)),
  async run(context, { sent }, given) {
    const { stores, actor } = context;
    if (sent.isPartner) requirePermission(actor, 'partner.appoint');
    const partnerId = await settlePartner(context, await findPartner(stores, sent.partner ?? null));
    const made = await insertTenant(context, {
      draft: parseInput(TenantDraft, await named(context, sent)),
      status: sent.active === false ? 'inactive' : 'active',
      partnerId,
      isPartner: sent.isPartner ?? false,
    });
    const administrator = administratorOf(sent);
    const people = await addAdministrator(context, { tenant: made.result, administrator, given });
    return { result: made.result, audit: [...listSubjects(made.audit), ...people] };
  },
});

function administratorOf({ draft, ...sent }: SentTenant): FirstAdministrator {
  const { firstName, lastName, email } = { ...(draft.contact as object | undefined) } as Record<
    string,
    unknown
  >;
  const issues: Issue[] = checkAdministrator({ firstName, lastName, email });
  if (!draft.company)
    issues.unshift({ path: 'company', code: 'required', message: 'A new tenant needs this field.' });
  if (issues.length > 0) throw invalid(issues);
  return {
    name: nameOf(firstName, lastName),
    email: String(email),
    password: sent.password,
    sendsWelcome: sent.sendsWelcome ?? false,
    forcesPasswordChange: sent.forcesPasswordChange ?? true,
  };
}

/**
 * L22: a name that was sent is the name. Without one it is the company, with a number behind it where another tenant is
 * called so; the vendor has no rule that companies are named differently. The url is ours and follows the name.
 */
async function named({ stores }: CommandContext, { draft }: SentTenant): Promise<object> {
  const name = draft.name ?? (await findFreeName(stores, countedFrom(String(draft.company), ' ')));
  return { ...draft, name, url: await findFreeUrl(stores, urlsFrom(String(name), 'tenant')) };
}
