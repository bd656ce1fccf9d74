import { consoleContext } from '@/app/_server/context';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { getTenant } from '@/lib/tenants/get-tenant';

/** What the partners of tenants are called; those above the scope that is shown are not told. */
export async function findPartnerNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const context = await consoleContext();
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    if (id === null) continue;
    try {
      names.set(id, (await ask(context, getTenant, { id })).name);
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
    }
  }
  return names;
}
