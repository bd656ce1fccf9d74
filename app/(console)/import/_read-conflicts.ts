import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import type { PlanItem } from '@/lib/transfer/model';
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

/** How many conflicts of each sort there are. */
export async function countSorts(context: Context, id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const { conflict } of readConflicts(context, id))
    if (conflict !== null) counts[conflict] = (counts[conflict] ?? 0) + 1;
  return counts;
}
