import * as z from 'zod';
import { hashPassword } from '../accounts/hash-password';
import type { Person } from '../accounts/model';
import type { AuditSubject } from '../audit/model';
import { type CommandContext, command } from '../command';
import { requireRoomBelow } from '../partners/require-depth';
import { requirePermission } from '../permissions';
import type { Tenant } from '../tenants/model';
import { openTransferRequests } from '../transfer-requests/open-requests';
import { drawPlan } from './draw-plan';
import type { ArchiveContent, PlanItem } from './model';
import { getOpenImport } from './open-import';
import type { ImportDeeds } from './plan-import';
import { changed, keptOf, refused, requireLock, unstaged } from './plan-to-write';
import type { TenantImport } from './store';
import { tellImport } from './tell-import';
import { tenantKeys } from './wanted-tenant';
import { writeBlocks } from './write-blocks';

/**
 * Makes a staged archive a tenant, in one short transaction: plans again inside, and writes only if the plan is still
 * the one that was looked at. Without a digest any plan will do that leaves nothing open. Otherwise the plan as it is now
 * is kept, and the refusal says what is different.
 */
export const writeImport = command({
  name: 'import.apply',
  input: z.strictObject({
    id: z.string(),
    planDigest: z.string().nullable(),
    content: z.custom<ArchiveContent>((value) => typeof value === 'object' && value !== null),
  }),
  /** Passwords stay behind; until somebody gives new ones, nobody knows these. */
  prepare: ({ newSecret }, { content }) =>
    content.people.length > 0 ? hashPassword(newSecret()) : Promise.resolve(''),
  async run(context, { id, planDigest, content }, passwordHash) {
    const found = await getOpenImport(context.stores, id);
    await requireLock(context, id);
    const { plan, deeds } = await drawPlan(context, content, found);
    if (planDigest !== null && plan.digest !== planDigest) return changed(context, found, plan);
    if (!plan.applicable) return refused(context, found, plan);
    if (deeds.replaces) requirePermission(context.actor, 'tenant.purge');
    const { tenant, audit } = await writeTenant(context, { importId: id, content, deeds, passwordHash });
    const applied: TenantImport = {
      ...found,
      ...keptOf(plan),
      state: 'applied',
      content: found.content ?? unstaged(content),
      refusal: null,
      tenantId: tenant.id,
      tenantName: tenant.name,
      updatedAt: context.now,
    };
    await context.stores.imports.save(applied);
    await context.stores.imports.saveItems(id, reportOf(plan.items, tenant));
    return { result: applied, audit: [tellImport(applied, { tenant, content, deeds }), ...audit] };
  },
});

interface Writing {
  importId: string;
  content: ArchiveContent;
  deeds: ImportDeeds;
  passwordHash: string;
}

async function writeTenant(
  context: CommandContext,
  { importId, content, deeds, passwordHash }: Writing,
): Promise<{ tenant: Tenant; audit: AuditSubject[] }> {
  const { stores } = context;
  const audit: AuditSubject[] = [];
  if (deeds.replaces) audit.push(await clearPlace(context, deeds.replaces));
  const tenant: Tenant = {
    ...deeds.tenant,
    number: deeds.tenant.number ?? (await stores.tenants.nextNumber()),
  };
  if (tenant.isPartner) await requireRoomBelow(context, tenant.partnerId);
  const last = await stores.audit.findLast();
  await stores.tenants.insert(tenant, context.now);
  await stores.tenants.setCarriedHistory(tenant.id, {
    batch: content.history.batch,
    after: last?.sequence ?? 0,
  });
  const holder = { id: tenant.id, name: tenant.name };
  audit.push(...(await writeBlocks(context, holder, deeds.blocks)));
  for (const person of deeds.people) await stores.people.insert(toPerson(person, tenant.id), passwordHash);
  await stores.callingLists.insertMany(
    deeds.callingLists.map(({ batch, ...list }) => {
      if (batch === null) throw new Error(`The records of calling list ${list.id} were not staged.`);
      return { ...list, batch, tenantId: tenant.id };
    }),
  );
  await stores.imports.giveWay();
  await openTransferRequests(context, {
    importId,
    forTenant: holder,
    numbers: deeds.requests.map(({ range, holder }) => ({ ...range, holder })),
  });
  return { tenant, audit };
}

/** Whoever lies in the bin under this GUID goes for good, with everything that is theirs. */
async function clearPlace({ stores }: CommandContext, binned: Tenant): Promise<AuditSubject> {
  await stores.tenants.remove(binned);
  await stores.drafts.removeByEntity(binned.id);
  return { entity: 'tenant', id: binned.id, label: binned.name, before: binned, outcome: 'replaced' };
}

function toPerson(
  { id, email, loginId, name, disabledAt, createdAt, updatedAt, version }: ImportDeeds['people'][number],
  tenantId: string,
): Person {
  return {
    id,
    email,
    loginId,
    name,
    disabledAt,
    createdAt,
    updatedAt,
    version,
    secondFactorAt: null,
    role: 'tenant-administrator',
    mustChangePassword: true,
    tenantId,
  };
}

/** The plan with what was only known once it was applied. */
function reportOf(items: readonly PlanItem[], tenant: Tenant): PlanItem[] {
  return items.map((item) =>
    item.key === tenantKeys.number && item.reason !== null
      ? { ...item, reason: `${item.reason} It is ${tenant.number}.` }
      : item,
  );
}
