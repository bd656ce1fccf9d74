import type { Context } from '@/lib/context';
import { invalid } from '@/lib/problem';
import { ask } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';

/**
 * The tenant that somebody typed: its name, url, number or id, in full, because the search also finds tenants by a part
 * and by a number inside their ranges. Throws `invalid` on `tenant` where none or several have it.
 */
export async function findTenantByText(
  context: Context,
  typed: string,
): Promise<{ id: string; name: string }> {
  const text = typed.trim();
  if (text === '') throw complain('required', 'Enter the tenant.');
  const { items } = await ask(context, listTenants, { q: text.slice(0, 200), limit: 50 });
  const same = (value: string | number) => String(value).toLowerCase() === text.toLowerCase();
  const exact = items.filter(({ id, name, url, number }) => [id, name, url, number].some(same));
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
