import { sql } from 'drizzle-orm';
import { addUpMonths, changesOf, type LicenceMove } from '@/lib/licences/add-up';
import type { LicenceMonth } from '@/lib/licences/model';
import type { Database } from '../database';
import { insertInChunks } from '../insert-in-chunks';

/** Keeps the months with every tenant that is written. */
export function licenceCounting({ q, tables: { licenceMonths: months } }: Database) {
  const { month, financeId, featurelevel, partnerId } = months;

  async function add(sums: readonly LicenceMonth[]): Promise<void> {
    await insertInChunks([...sums], (chunk) =>
      q
        .insert(months)
        .values(chunk)
        .onConflictDoUpdate({
          target: [month, financeId, featurelevel, partnerId],
          set: {
            change: sql`${months.change} + excluded.change`,
            subscriberSeconds: sql`${months.subscriberSeconds} + excluded.subscriber_seconds`,
          },
        }),
    );
  }

  return { add, adjust: (move: LicenceMove) => add(addUpMonths(changesOf(move))) };
}
