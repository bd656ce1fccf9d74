import { json } from '@/app/_server/json-answer';
import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import { answeredItems, answerImport } from '@/lib/transfer/answers';
import type { PlanItem } from '@/lib/transfer/model';
import { listImportItems } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';

/** An import with the plan that it has now. */
export async function importAnswer(
  context: Context,
  found: TenantImport,
  options: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  return json(answerImport(found, await readItems(context, found.id)), options);
}

async function readItems(context: Context, id: string): Promise<PlanItem[]> {
  const items: PlanItem[] = [];
  for (let after: string | undefined; items.length < answeredItems; ) {
    const page = await ask(context, listImportItems, { id, limit: 200, after });
    items.push(...page.items);
    if (page.next === null) break;
    after = page.next;
  }
  return items;
}
