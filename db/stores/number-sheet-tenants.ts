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
  const listOf = (values: readonly string[]) =>
    sql`(${textList(engine, JSON.stringify([...new Set(values)]))})`;
  const lower = texts.map((text) => text.toLowerCase());
  const numbers = texts.filter((text) => /^[1-9]\d{0,8}$/.test(text)).map(Number);

  const ofTenant = (key: typeof tenants.nameKey | typeof tenants.url, values: readonly string[]) =>
    q
      .select({ id: tenants.id, name: tenants.name, key })
      .from(tenants)
      .where(and(eq(tenants.live, true), inArray(key, listOf(values))));
  const ofProfile = (key: SQL<string>, where: SQL) =>
    q
      .select({ id: tenants.id, name: tenants.name, key })
      .from(profiles)
      .innerJoin(tenants, eq(tenants.id, profiles.tenantId))
      .where(and(eq(tenants.live, true), eq(profiles.live, true), where));

  const acronyms = listOf([...texts, ...lower, ...texts.map((text) => text.toUpperCase())]);
  const byAcronym = await ofProfile(sql`${profiles.acronym}`, inArray(profiles.acronym, acronyms));
  const byNumber =
    numbers.length === 0
      ? []
      : await ofProfile(
          sql`cast(${profiles.customerNumber} as text)`,
          inArray(profiles.customerNumber, numbers),
        );
  return onlyOnce([
    ...spread(texts, nameKey, await ofTenant(tenants.nameKey, texts.map(nameKey))),
    ...spread(texts, (text) => text.toLowerCase(), await ofTenant(tenants.url, lower)),
    ...spread(
      texts,
      searchForm,
      byAcronym.map((row) => ({ ...row, key: searchForm(row.key) })),
    ),
    ...spread(texts, (text) => text, byNumber),
  ]);
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
  const found = new Map<string, Keyed[]>();
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row]);
  return texts.flatMap((text) => (found.get(keyOf(text)) ?? []).map(({ id, name }) => ({ text, id, name })));
}

function onlyOnce(found: readonly NamedTenant[]): NamedTenant[] {
  return [...new Map(found.map((named) => [`${named.id} ${named.text}`, named])).values()];
}
