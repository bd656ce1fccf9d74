import type { Context } from '@/lib/context';
import { listPartners } from '@/lib/partners/list-partners';
import type { NamedPartner } from '@/lib/partners/model';
import { invalid } from '@/lib/problem';
import { ask } from '@/lib/query';

/** What the provider as a whole is called where a partner is asked for. */
export const providerName = 'Provider';

/**
 * The partner that somebody typed: its name or url, in full. Null is the provider, or in a scope its partner. Throws
 * `invalid` on `path` where no partner that the reader sees is called so.
 */
export async function findPartnerByText(
  context: Context,
  typed: string,
  path = 'partner',
): Promise<NamedPartner | null> {
  const text = typed.trim();
  const same = (other: string) => other.toLowerCase() === text.toLowerCase();
  if (text === '' || same(providerName)) return null;
  let after: string | undefined;
  do {
    const { items, next } = await ask(context, listPartners, { q: text.slice(0, 200), limit: 200, after });
    const found = items.find(({ name, url }) => same(name) || same(url));
    if (found) return { id: found.id, url: found.url, name: found.name };
    after = next ?? undefined;
  } while (after !== undefined);
  const message = `No partner is called “${text}”. Choose one of the list, or leave it empty.`;
  throw invalid([{ path, code: 'unknown-partner', message }]);
}
