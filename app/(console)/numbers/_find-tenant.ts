import type { Context } from '@/lib/context';
import { invalid } from '@/lib/problem';
import { ask } from '@/lib/query';
import { findTenantsCalled } from '@/lib/tenants/find-called';
import { listTenants } from '@/lib/tenants/list-tenants';

/**
 * The tenant that somebody typed: its name, url, number or id, in full. The search finds tenants by a part, too, and no
 * more than a page of them, so names and urls are looked up by themselves. Throws `invalid` on `tenant` where none or
 * several have it.
 */
export async function findTenantByText(
  context: Context,
  typed: string,
): Promise<{ id: string; name: string }> {
  const text = typed.trim();
  if (text === '') throw complain('required', 'Enter the tenant.');
  const { items } = await ask(context, listTenants, { q: text.slice(0, 200), limit: 50 });
  const called = await ask(context, findTenantsCalled, { text });
  const numbered = items.filter(({ id, number }) => id === text || String(number) === text);
  const exact = [...new Map([...called, ...numbered].map((tenant) => [tenant.id, tenant])).values()];
  const [found, other] = exact;
  if (!found) {
    const near = items.length === 1 ? items[0] : undefined;
    throw complain(
      'unknown-tenant',
      near
        ? `No tenant is called “${text}”. For ${near.name}, enter the whole name.`
        : `No tenant is called “${text}”. Choose one of the list.`,
    );
  }
  if (other) {
    const names = [found, other].map(({ name }) => name).join(' and ');
    throw complain(
      'several-tenants',
      `“${text}” fits several tenants, such as ${names}. Enter the url or the number.`,
    );
  }
  return { id: found.id, name: found.name };
}

function complain(code: string, message: string) {
  return invalid([{ path: 'tenant', code, message }]);
}
