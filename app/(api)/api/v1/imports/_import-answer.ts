import { json } from '@/app/_server/json-answer';
import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import { answeredItems, answerImport } from '@/lib/transfer/answers';
import { getImportPlan } from '@/lib/transfer/read-imports';

/** An import with the plan that it has now. */
export async function importAnswer(
  context: Context,
  { id }: { id: string },
  options: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { found, items } = await ask(context, getImportPlan, { id, most: answeredItems });
  return json(answerImport(found, items), options);
}
