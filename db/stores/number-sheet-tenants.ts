import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { NamedTenant } from '@/lib/number-sheets/store';
import { nameKey, searchForm } from '@/lib/tenants/keys';
import type { Database } from '../database';
import { textList } from '../prepare';

/** Live tenants by any of the ways in which a sheet may name them; a text that names several brings all of them. */
export async function findTenantsNamed(
  { q, tables, engine }: Database,
  texts: readonly string[],
): Promise<NamedTenant[]> {
  const { tenants, telephonyProfiles: profiles } = tables;
  const live = eq(tenants.live, true);
  const listOf = (values: readonly string[]) => textList(engine, JSON.stringify([...new Set(values)]));
  const own = (column: typeof tenants.nameKey | typeof tenants.url, values: readonly string[]) =>
    q
      .select({ id: tenants.id, name: tenants.name, key: column })
      .from(tenants)
      .where(and(live, inArray(column, listOf(values))));
  const ofProfile = (key: SQL<string>, where: SQL) =>
    q
      .select({ id: tenants.id, name: tenants.name, key })
      .from(profiles)
      .innerJoin(tenants, eq(tenants.id, profiles.tenantId))
      .where(and(live, eq(profiles.live, true), where));

  const numbers = texts.filter((text) => /^[1-9]\d{0,8}$/.test(text)).map(Number);
  const found = [
    ...spread(texts, nameKey, await own(tenants.nameKey, texts.map(nameKey))),
    ...spread(
      texts,
      (text) => text.toLowerCase(),
      await own(
        tenants.url,
        texts.map((text) => text.toLowerCase()),
      ),
    ),
    ...spread(
      texts,
      (text) => searchForm(text),
      (
        await q
          .select({ id: tenants.id, name: tenants.name, key: sql<string>`${profiles.acronym}` })
          .from(profiles)
          .innerJoin(tenants, eq(tenants.id, profiles.tenantId))
          .where(
            and(
              live,
              eq(profiles.live, true),
              inArray(
                profiles.acronym,
                listOf(texts.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()])),
              ),
            ),
          )
      ).map((row) => ({ ...row, key: searchForm(row.key) })),
    ),
    ...(numbers.length === 0
      ? []
      : spread(
          texts,
          (text) => text,
          (
            await ofProfile(
              sql<string>`cast(${profiles.customerNumber} as text)`,
              inArray(profiles.customerNumber, numbers),
            )
          ).map((row) => ({ ...row, key: String(row.key) })),
        )),
  ];
  const seen = new Set<string>();
  return found.filter(({ text, id }) => {
    const key = `${id} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

interface Keyed {
  id: string;
  name: string;
  key: string;
}

function spread(
  texts: readonly string[],
  keyOf: (text: string) => string,
  rows: readonly Keyed[],
): NamedTenant[] {
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return texts.flatMap((text) => (byKey.get(keyOf(text)) ?? []).map(({ id, name }) => ({ text, id, name })));
}
