import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import type { PlanItem } from '@/lib/transfer/model';
import { isOpen } from '@/lib/transfer/plan-item';
import { listImportItems, type PlanItemPage } from '@/lib/transfer/read-imports';

/** All conflicts of a plan, some hundred at a time. */
export async function* readConflicts(context: Context, id: string): AsyncGenerator<PlanItem> {
  let after: string | undefined;
  do {
    const page: PlanItemPage = await ask(context, listImportItems, {
      id,
      conflicts: 'true',
      limit: 200,
      after,
    });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

export interface ConflictCount {
  /** How many of each sort. */
  sorts: Record<string, number>;
  /** How many nobody decided about, and the place of the first of them, counted from 1. */
  open: number;
  firstOpen: { position: number; at: number } | null;
}

export async function countConflicts(context: Context, id: string): Promise<ConflictCount> {
  const count: ConflictCount = { sorts: {}, open: 0, firstOpen: null };
  let at = 0;
  for await (const item of readConflicts(context, id)) {
    at += 1;
    if (item.conflict !== null) count.sorts[item.conflict] = (count.sorts[item.conflict] ?? 0) + 1;
    if (!isOpen(item)) continue;
    count.open += 1;
    count.firstOpen ??= { position: item.position, at };
  }
  return count;
}
