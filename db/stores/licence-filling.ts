import { eq, type SQL, sql } from 'drizzle-orm';
import { allFinanceIds, type LicenceMonth, spanOf } from '@/lib/licences/model';
import type { LicenceMonthStore } from '@/lib/licences/store';
import type { Database } from '../database';
import { licenceCounting } from './licence-counting';

/** The setting that says since when the months are kept, and that they hold what there was by then. */
const filledSetting = 'licences.filled';

/** Gives the months of a database that is older than they are what it held when they began. */
export function licenceFilling(database: Database): Pick<LicenceMonthStore, 'filledAt' | 'fillOnce'> {
  const { q, tables } = database;
  const { licenceMonths: months, settings } = tables;

  async function filledAt(): Promise<string | undefined> {
    const [row] = await q.select().from(settings).where(eq(settings.key, filledSetting));
    return row === undefined ? undefined : String(row.value);
  }

  return {
    filledAt,

    async fillOnce(now) {
      if ((await filledAt()) !== undefined) return false;
      await q.delete(months);
      await licenceCounting(database).add(await addUpPresent(database));
      await q.insert(settings).values({ key: filledSetting, value: now });
      return true;
    },
  };
}

/** What every subscriber there is adds up to, as if it had come when its tenant was changed last. */
async function addUpPresent({ engine, q, tables }: Database): Promise<LicenceMonth[]> {
  const { tenants, telephonyProfiles: profiles, subscribers } = tables;
  const second =
    engine === 'sqlite'
      ? sql`cast(strftime('%s', ${tenants.updatedAt}) as integer)`
      : sql`cast(floor(extract(epoch from cast(${tenants.updatedAt} as timestamptz))) as bigint)`;
  const rows = await q
    .select({
      month: sql<string>`substr(${tenants.updatedAt}, 1, 7)`,
      financeId: sql<string>`coalesce(${profiles.financeId}, '')`,
      featurelevel: subscribers.featurelevel,
      partnerId: sql<string>`coalesce(${tenants.partnerId}, '')`,
      change: wholeNumber(sql`count(*)`),
      // Counted from 2020, so that the sum stays a number that JavaScript can hold.
      seconds: wholeNumber(sql`sum(${second} - ${sql.raw(String(epoch))})`),
    })
    .from(subscribers)
    .innerJoin(profiles, eq(profiles.tenantId, subscribers.tenantId))
    .innerJoin(tenants, eq(tenants.id, subscribers.tenantId))
    .where(sql`${tenants.live}`)
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`);
  return withAll(
    rows.map(({ seconds, ...row }) => ({
      ...row,
      subscriberSeconds: row.change * (spanOf(row.month).until - epoch) - seconds,
    })),
  );
}

/** 2020-01-01. */
const epoch = 1_577_836_800;

/** Each sum also under all finance ids together. */
function withAll(sums: readonly LicenceMonth[]): LicenceMonth[] {
  const all = new Map<string, LicenceMonth>();
  for (const sum of sums) {
    const key = JSON.stringify([sum.month, sum.featurelevel, sum.partnerId]);
    const known = all.get(key) ?? { ...sum, financeId: allFinanceIds, change: 0, subscriberSeconds: 0 };
    known.change += sum.change;
    known.subscriberSeconds += sum.subscriberSeconds;
    all.set(key, known);
  }
  return [...sums, ...all.values()];
}

/** PostgreSQL adds whole numbers up to a type that arrives as text. */
export function wholeNumber(value: SQL) {
  return sql<number>`cast(${value} as bigint)`.mapWith(Number);
}
