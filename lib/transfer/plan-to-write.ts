import type { CommandContext, CommandOutcome } from '../command';
import { importLock } from '../locks/model';
import { isOver } from '../locks/take-lock';
import { Problem } from '../problem';
import type { ArchiveContent, ImportPlan, PlanItem } from './model';
import { comparePlans, conflictsOpen, planChanged } from './say-changes';
import type { TenantImport } from './store';

/** What an import keeps of its plan besides the items. */
export function keptOf({ digest, counts, applicable }: ImportPlan) {
  return { digest, counts, applicable };
}

/** Batches belong to what refers to them; the import does not. */
export function unstaged(content: ArchiveContent): ArchiveContent {
  return {
    ...content,
    callingLists: content.callingLists.map((list) => ({ ...list, batch: null })),
    history: { ...content.history, batch: null },
  };
}

/** Whoever lost the lock must not write: another import may be running. */
export async function requireLock({ stores, now }: CommandContext, holderId: string): Promise<void> {
  const lock = await stores.locks.find(importLock);
  if (lock?.holderId === holderId && !isOver(lock, now)) return;
  throw new Problem({
    kind: 'busy',
    code: 'import-lock-lost',
    message: 'This import was silent for too long, and lost its turn. Nothing was changed. Try again.',
    retryAfterSeconds: 10,
  });
}

/** Another plan than the one that was looked at: it is kept, and the refusal says what is different. */
export async function changed(
  { stores, now }: CommandContext,
  found: TenantImport,
  plan: ImportPlan,
): Promise<CommandOutcome<TenantImport>> {
  const before = await readItems(stores, found.id);
  const planned: TenantImport = { ...found, ...keptOf(plan), state: 'planned', updatedAt: now };
  await stores.imports.save(planned);
  await stores.imports.saveItems(found.id, plan.items);
  return { result: planned, audit: null, refusal: planChanged(comparePlans(before, plan.items)) };
}

/** A plan that leaves something open. */
export async function refused(
  { stores, now }: CommandContext,
  found: TenantImport,
  plan: ImportPlan,
): Promise<CommandOutcome<TenantImport>> {
  const refusal = conflictsOpen(plan.items);
  const planned: TenantImport = { ...found, ...keptOf(plan), updatedAt: now };
  await stores.imports.save(planned);
  await stores.imports.saveItems(found.id, plan.items);
  return { result: planned, audit: null, refusal };
}

const perPage = 1000;

async function readItems({ imports }: CommandContext['stores'], id: string): Promise<PlanItem[]> {
  const items: PlanItem[] = [];
  for (;;) {
    const page = await imports.listItems(id, {}, { after: items.at(-1)?.position ?? 0, limit: perPage });
    items.push(...page);
    if (page.length < perPage) return items;
    await imports.giveWay();
  }
}
