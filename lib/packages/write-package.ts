import * as z from 'zod';
import type { AuditSubject } from '../audit/model';
import { tellCallingList } from '../calling-lists/save-list';
import { type CommandContext, command, listSubjects } from '../command';
import { getLive, saveDraft } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import type { ArchiveContent } from '../transfer/model';
import { getOpenImport } from '../transfer/open-import';
import { changed, keptOf, refused, requireLock, unstaged } from '../transfer/plan-to-write';
import type { TenantImport } from '../transfer/store';
import { writeBlocks } from '../transfer/write-blocks';
import { openTransferRequests } from '../transfer-requests/open-requests';
import { drawPackage } from './draw-package';
import type { ListDeed } from './plan-calling-lists';
import type { PackageDeeds } from './plan-package';

/**
 * Brings a staged package into its tenant, in one short transaction: plans again inside, and writes only if the plan is
 * still the one that was looked at. Objects that stay as they are are not touched, and a package of which nothing comes
 * in leaves the tenant at its version.
 */
export const writePackage = command({
  name: 'tenant.import-package',
  input: z.strictObject({
    id: z.string(),
    planDigest: z.string().nullable(),
    content: z.custom<ArchiveContent>((value) => typeof value === 'object' && value !== null),
  }),
  async run(context, { id, planDigest, content }) {
    const found = await getOpenImport(context.stores, id);
    await requireLock(context, id);
    const target = await getLive(context, found.targetId ?? '');
    const { choices, mapping } = found;
    const { plan, deeds } = await drawPackage(context, content, { target, choices, mapping });
    if (planDigest !== null && plan.digest !== planDigest) return changed(context, found, plan);
    if (!plan.applicable) return refused(context, found, plan);
    const { tenant, audit } = await write(context, id, deeds);
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
    await context.stores.imports.saveItems(id, plan.items);
    return { result: applied, audit: [tell(applied, tenant, deeds), ...audit] };
  },
});

async function write(
  context: CommandContext,
  importId: string,
  { target, draft, blocks, requests, lists }: PackageDeeds,
): Promise<{ tenant: Tenant; audit: AuditSubject[] }> {
  const saved = await saveDraft(context, target, draft);
  const holder = { id: target.id, name: target.name };
  const audit = [...listSubjects(saved.audit), ...(await writeBlocks(context, holder, blocks))];
  for (const deed of lists) audit.push(await writeList(context, target.id, deed));
  await openTransferRequests(context, {
    importId,
    forTenant: holder,
    numbers: requests.map(({ range, holder: of }) => ({ ...range, holder: of })),
  });
  return { tenant: saved.result, audit };
}

async function writeList(
  { stores, now, newId }: CommandContext,
  tenantId: string,
  { list: { batch, ...list }, over, needsId }: ListDeed,
): Promise<AuditSubject> {
  if (batch === null) throw new Error(`The records of calling list ${list.id} were not staged.`);
  if (over) {
    const { id, createdAt, version } = over;
    const after = { ...list, id, tenantId, batch, createdAt, updatedAt: now, version: version + 1 };
    await stores.callingLists.save(after);
    return tellCallingList({ before: over, after });
  }
  const id = needsId ? newId() : list.id;
  const after = { ...list, id, tenantId, batch, createdAt: now, updatedAt: now, version: 1 };
  await stores.callingLists.insertMany([after]);
  return tellCallingList({ after });
}

/** One entry of the provider's log; what it changed of the tenant stands in the tenant's own history besides. */
function tell(
  applied: TenantImport,
  tenant: Tenant,
  { blocks, requests, lists }: PackageDeeds,
): AuditSubject {
  const { id, fileName, digest, counts, mapping } = applied;
  const { number, url, name, status } = tenant;
  return {
    entity: 'import',
    id,
    label: name,
    after: {
      fileName,
      tenant: { id: tenant.id, number, url, name, status },
      package: true,
      mapped: mapping !== null,
      digest,
      counts,
      accessNumberBlocks: blocks.length,
      callingLists: lists.length,
      askedFor: requests.length,
    },
  };
}
