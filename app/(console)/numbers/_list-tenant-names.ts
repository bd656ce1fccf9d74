import type { Suggestion } from '@/components/form/suggest-field';
import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';

const most = 20;

/** What a field for a tenant offers. */
export async function listTenantNames(context: Context, q = ''): Promise<Suggestion[]> {
  const { items } = await ask(context, listTenants, { q, limit: most });
  return items.map(({ name, number, telephony }) => ({
    value: name,
    hint: [telephony?.acronym, `No. ${number}`].filter(Boolean).join(' · '),
  }));
}
