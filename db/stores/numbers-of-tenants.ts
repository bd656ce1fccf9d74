import { difference } from '@/lib/numbering/interval-sets';
import type { NumberKind, NumberRange } from '@/lib/numbering/model';
import type { Tenant } from '@/lib/tenants/model';
import { rangesOf } from '@/lib/tenants/telephony-profile';
import type { Database } from '../database';
import { numberHoldCuts } from './number-holds-cut';
import type { Held, Released } from './number-ownerships-write';
import { numberSpaceUpkeep } from './number-space-upkeep';

type Profiled = Tenant & { telephony: NonNullable<Tenant['telephony']> };

/** A tenant that was made, changed or removed. */
interface TenantChange {
  before?: Tenant;
  after?: Tenant;
}

/** What a tenant holds in one space as one kind. */
interface Holding {
  space: string;
  kind: NumberKind;
  ranges: NumberRange[];
}

/** Tells the map, the history and the holds what tenants' numbers became. */
export function numbersOfTenants(database: Database) {
  const upkeep = numberSpaceUpkeep(database);
  const holds = numberHoldCuts(database);

  return {
    async changed(changes: readonly TenantChange[], systemIdOf: (tenant: Profiled) => string): Promise<void> {
      const spaces = new Map<string, { gone: NumberRange[]; added: NumberRange[] }>();
      const owned: Held[] = [];
      const released: Released[] = [];
      for (const { before, after } of changes) {
        const [then, now] = [holdingsOf(before), holdingsOf(after)];
        const tenant = after ?? before;
        if (!tenant) continue;
        const { id: tenantId, name: tenantName, updatedAt: at } = tenant;
        for (const { space, kind } of [...then, ...now.filter((held) => !find(then, held))]) {
          const [old, fresh] = [find(then, { space, kind }) ?? [], find(now, { space, kind }) ?? []];
          const gone = difference(old, fresh);
          const added = difference(fresh, old);
          const change = spaces.get(space) ?? { gone: [], added: [] };
          change.gone.push(...gone);
          change.added.push(...added);
          spaces.set(space, change);
          if (gone.length > 0) released.push({ space, kind, tenantId, ranges: gone, at });
          if (added.length > 0) owned.push({ space, kind, tenantId, tenantName, ranges: added, at });
        }
      }
      for (const [space, change] of spaces) {
        await upkeep.change({ space, ...change });
        await holds.cut(space, change.added);
      }
      await upkeep.disown(...released);
      await upkeep.own(...owned);

      function holdingsOf(tenant: Tenant | undefined): Holding[] {
        if (!tenant?.telephony || tenant.deletedAt !== null) return [];
        const space = systemIdOf(tenant as Profiled);
        const ranges = rangesOf(tenant.telephony);
        return (['directory', 'abbreviated'] as const).map((kind) => ({
          space,
          kind,
          ranges: ranges.flatMap(({ first, last, kind: own }) => (own === kind ? [{ first, last }] : [])),
        }));
      }
    },

    renamed: ({ id, name }: Tenant): Promise<void> => upkeep.rename({ id, name }),
  };
}

function find(holdings: readonly Holding[], wanted: Pick<Holding, 'space' | 'kind'>) {
  return holdings.find(({ space, kind }) => space === wanted.space && kind === wanted.kind)?.ranges;
}
