import type { Tenant } from '../tenants/model';
import {
  allFinanceIds,
  type LicenceChange,
  type LicenceKey,
  type LicenceMonth,
  monthOf,
  secondOf,
  spanOf,
} from './model';

/** A tenant as it came or went; one that was changed came as it is and went as it was, at the same instant. */
export interface LicenceMove {
  added: readonly Tenant[];
  gone: readonly Tenant[];
}

/**
 * What came and went in terms of licences. The instant is the `updatedAt` of the tenant that came; one that went
 * for good went when it was changed last. In the bin a tenant uses none.
 */
export function changesOf({ added, gone }: LicenceMove): LicenceChange[] {
  const instants = new Map(added.map(({ id, updatedAt }) => [id, updatedAt]));
  return [
    ...added.flatMap((tenant) => usesOf(tenant).map((key) => ({ ...key, at: tenant.updatedAt, by: 1 }))),
    ...gone.flatMap((tenant) =>
      usesOf(tenant).map((key) => ({ ...key, at: instants.get(tenant.id) ?? tenant.updatedAt, by: -1 })),
    ),
  ];
}

/**
 * The changes added up by month and key, each also under `allFinanceIds`; what cancels out is left out. In the order
 * of their keys, so that two writers who meet take turns instead of waiting for each other.
 */
export function addUpMonths(changes: readonly LicenceChange[]): LicenceMonth[] {
  const months = new Map<string, LicenceMonth>();
  for (const { at, by, ...key } of changes) {
    const month = monthOf(at);
    const seconds = by * (spanOf(month).until - secondOf(at));
    for (const financeId of [key.financeId, allFinanceIds]) {
      const name = JSON.stringify([month, financeId, key.featurelevel, key.partnerId]);
      const sum = months.get(name) ?? { month, ...key, financeId, change: 0, subscriberSeconds: 0 };
      sum.change += by;
      sum.subscriberSeconds += seconds;
      months.set(name, sum);
    }
  }
  return [...months.entries()]
    .filter(([, { change, subscriberSeconds }]) => change !== 0 || subscriberSeconds !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}

function usesOf({ telephony, partnerId, deletedAt }: Tenant): LicenceKey[] {
  if (!telephony || deletedAt !== null) return [];
  return telephony.subscribers.map(({ featurelevel }) => ({
    financeId: telephony.financeId ?? '',
    featurelevel,
    partnerId: partnerId ?? '',
  }));
}
