import type { CommandContext, CommandOutcome } from '../command';
import { finishInvitations } from '../invitations/finish-invitations';
import { applyMergePatch, isEqual, valueAt } from '../merge-patch';
import { parseInput } from '../parse-input';
import { notFound, Problem } from '../problem';
import { checkAgainstCluster } from './check-against-cluster';
import { requireThawed } from './frozen';
import { type Tenant, TenantDraft, toDraft } from './model';

/** The tenant outside the bin, to be changed; throws `not-found`, and `conflict` for one that is frozen. */
export async function getLive({ stores }: CommandContext, id: string): Promise<Tenant> {
  const tenant = await stores.tenants.find(id);
  if (!tenant || tenant.deletedAt !== null) throw notFound('tenant');
  requireThawed(tenant);
  return tenant;
}

/** The tenant in the bin; throws `not-found`, and `conflict` for one that is not there. */
export async function getBinned({ stores }: CommandContext, id: string): Promise<Tenant> {
  const tenant = await stores.tenants.find(id);
  if (!tenant) throw notFound('tenant');
  if (tenant.deletedAt !== null) return tenant;
  throw new Problem({ kind: 'conflict', code: 'not-in-bin', message: `${tenant.name} is not in the bin.` });
}

/** Throws `stale` when somebody changed the tenant after the caller read it, naming who and when. */
export async function requireVersion(
  { stores }: CommandContext,
  tenant: Tenant,
  expected: number | undefined,
): Promise<void> {
  if (expected === undefined || expected === tenant.version) return;
  const [last] = await stores.audit.list({ tenantId: tenant.id }, { limit: 1 });
  const who = `${last?.actorName ?? 'Somebody'} changed ${tenant.name} meanwhile.`;
  throw new Problem({
    kind: 'stale',
    code: 'changed-meanwhile',
    message: `${who} Nothing was overwritten. Read it again, then decide.`,
  });
}

/** Merges `changes` into what people write of the tenant, checks the whole and saves it. */
export function changeTenant(
  context: CommandContext,
  tenant: Tenant,
  changes: Record<string, unknown>,
): Promise<CommandOutcome<Tenant>> {
  return saveDraft(context, tenant, applyMergePatch(baseOf(tenant, changes), changes));
}

/** M4: a customer name that only repeats the number follows a change of the number. */
function baseOf(tenant: Tenant, { telephony }: Record<string, unknown>): unknown {
  const draft = toDraft(tenant);
  const isNewNumber = typeof telephony === 'object' && telephony !== null && 'customerNumber' in telephony;
  const follows = draft.telephony?.customerName === String(draft.telephony?.customerNumber);
  return isNewNumber && follows ? { ...draft, telephony: { ...draft.telephony, customerName: null } } : draft;
}

/** Checks a whole draft of the tenant and saves it, if it differs from what is there. */
export async function saveDraft(
  context: CommandContext,
  tenant: Tenant,
  rawDraft: unknown,
): Promise<CommandOutcome<Tenant>> {
  const before = toDraft(tenant);
  const draft = parseDraft(tenant, rawDraft);
  if (isEqual(before, draft)) return { result: tenant, audit: null };
  await checkAgainstCluster(context, { draft, exceptId: tenant.id });
  return saveTenant(context, tenant, draft);
}

/** Telephony that stays as it is was checked when it was saved; a restore may have left it without numbers since. */
function parseDraft(tenant: Tenant, raw: unknown): TenantDraft & { url: string } {
  const keepsTelephony = isEqual(valueAt(raw, 'telephony'), tenant.telephony);
  const parsed = parseInput(TenantDraft, keepsTelephony ? { ...(raw as object), telephony: null } : raw);
  const telephony = keepsTelephony ? tenant.telephony : parsed.telephony;
  return { ...parsed, telephony, url: parsed.url ?? tenant.url };
}

/** Saves members over the tenant as its next version. */
export async function saveTenant(
  context: CommandContext,
  tenant: Tenant,
  members: Partial<Tenant>,
): Promise<CommandOutcome<Tenant>> {
  const { stores, now } = context;
  const changed: Tenant = { ...tenant, ...members, updatedAt: now, version: tenant.version + 1 };
  await stores.tenants.save(changed, tenant);
  if (changed.status === 'active' && tenant.status !== 'active') await finishInvitations(context, tenant.id);
  return {
    result: changed,
    audit: {
      entity: 'tenant',
      id: tenant.id,
      label: changed.name,
      tenantId: tenant.id,
      before: tenant,
      after: changed,
    },
  };
}
