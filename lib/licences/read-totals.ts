import type { QueryContext } from '../query';
import { type LicenceUse, measureUse } from './average-use';
import { shiftMonth } from './model';
import type { LicenceFilter } from './store';

/** How many months the chart goes back, the chosen one among them. */
const chartMonths = 12;

/** Everything together, by feature level and by partner in the month, and month by month up to it. */
export async function readTotals({ stores, now }: QueryContext, month: string, filter: LicenceFilter) {
  const from = shiftMonth(month, 1 - chartMonths);
  const rows = await stores.licenceMonths.listTotals({ from, until: month }, filter);
  const sumUp = (among: typeof rows, at: string): LicenceUse => {
    const sums = { start: 0, change: 0, subscriberSeconds: 0 };
    for (const row of among) {
      if (row.month < at) sums.start += row.change;
      if (row.month !== at) continue;
      sums.change += row.change;
      sums.subscriberSeconds += row.subscriberSeconds;
    }
    return measureUse(at, sums, now);
  };
  const groups = <Name extends 'featurelevel' | 'partnerId'>(name: Name) =>
    [...groupBy(rows, name)]
      .map(
        ([value, among]) => ({ ...sumUp(among, month), [name]: value }) as LicenceUse & Record<Name, string>,
      )
      .filter(isUsed)
      .toSorted((a, b) => b.average - a.average || (a[name] < b[name] ? -1 : 1));
  const known = rows.find((row) => row.change !== 0 || row.subscriberSeconds !== 0)?.month;
  return {
    use: sumUp(rows, month),
    byFeatureLevel: groups('featurelevel'),
    byPartner: groups('partnerId'),
    months: Array.from({ length: chartMonths }, (_, at) => shiftMonth(from, at))
      .filter((each) => each === month || (known !== undefined && each >= known))
      .map((each) => ({ ...sumUp(rows, each), month: each })),
  };
}

function groupBy<Name extends string, Row extends Record<Name, string>>(rows: readonly Row[], name: Name) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(row[name]);
    if (known) known.push(row);
    else groups.set(row[name], [row]);
  }
  return groups;
}

function isUsed({ average, end }: LicenceUse): boolean {
  return average > 0 || end > 0;
}
