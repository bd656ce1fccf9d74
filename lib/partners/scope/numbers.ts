import { labelOf, rangeOf } from '../../access-numbers/block';
import type { AccessNumberBlock } from '../../access-numbers/model';
import type { AccessNumberStore } from '../../access-numbers/store';
import type { NumberHoldStore, NumberOwnershipStore } from '../../number-spaces/store';
import { overlap } from '../../numbering/intervals';
import { conflict } from '../../problem';
import type { TelephonySystem } from '../../telephony-systems/model';
import type { TelephonySystemStore } from '../../telephony-systems/store';
import { beyondPartner, only } from './only';
import { looking, type Sight } from './sight';

/** Blocks that are assigned to tenants of the subtree. Those of the partner's own tenant are its stock. */
export function scopeAccessNumbers(sight: Sight): AccessNumberStore {
  const { all, scope } = sight;
  const { accessNumbers } = all;
  const { has, pick } = looking(sight);
  const seenOf = async (blocks: readonly AccessNumberBlock[]) =>
    (await pick(blocks, ({ tenant }) => tenant?.id ?? null)).map(withoutOthers);

  async function requireOwn(saved: readonly AccessNumberBlock[], now: string): Promise<void> {
    const before = await accessNumbers.findMany(
      saved.map(({ id }) => id),
      now,
    );
    const touched = [...before, ...saved];
    if ((await pick(touched, ({ tenant }) => tenant?.id ?? null)).length < touched.length)
      throw beyondPartner();
  }

  /** Whoever writes has looked for overlaps, and saw those of the subtree only. */
  async function requireFree(saved: readonly AccessNumberBlock[], now: string): Promise<void> {
    const ids = new Set(saved.map(({ id }) => id));
    const held = await accessNumbers.listOverlapsOfMany(saved.map(rangeOf), now);
    const others = held.filter(({ id }) => !ids.has(id));
    const issues = saved
      .filter((block) => others.some((other) => overlap(rangeOf(block), rangeOf(other))))
      .map((block) => ({
        path: 'number',
        code: 'block-overlap',
        message: `${labelOf(block)} overlaps numbers that are not of this partner. Leave its scope to see them.`,
      }));
    if (issues.length > 0) throw conflict(issues);
  }

  return only<AccessNumberStore>({
    async find(id, now) {
      const block = await accessNumbers.find(id, now);
      const [seen] = block ? await seenOf([block]) : [];
      return seen;
    },
    findMany: async (ids, now) => seenOf(await accessNumbers.findMany(ids, now)),
    listOverlaps: async (range, now, limit) => seenOf(await accessNumbers.listOverlaps(range, now, limit)),
    listOverlapsOfMany: async (ranges, now) => seenOf(await accessNumbers.listOverlapsOfMany(ranges, now)),
    async list(filter, page, now) {
      const found = await accessNumbers.list({ ...filter, within: scope }, page, now);
      return { ...found, items: found.items.map(withoutOthers) };
    },
    count: (filter, now) => accessNumbers.count({ ...filter, within: scope }, now),
    async countOfTenants(ids) {
      return accessNumbers.countOfTenants([...(await all.partners.pickWithin(ids, scope))]);
    },
    listOfTenant: async (tenantId, now, page) =>
      (await has(tenantId)) ? (await accessNumbers.listOfTenant(tenantId, now, page)).map(withoutOthers) : [],
    listGivenUp: async (tenantId, at) =>
      (await has(tenantId)) ? accessNumbers.listGivenUp(tenantId, at) : [],
    async write({ saved = [], removed = [] }, now) {
      if (removed.length > 0) throw beyondPartner();
      await requireOwn(saved, now);
      await requireFree(saved, now);
      await accessNumbers.write({ saved }, now);
    },
  });
}

/** Whoever had the numbers before, or kept them, need not be of the subtree. */
function withoutOthers(block: AccessNumberBlock): AccessNumberBlock {
  return { ...block, reservedBy: null, lastTenant: null };
}

/** That numbers are kept is told, since they cannot be had; which of the provider's people keeps them is not. */
export function scopeNumberHolds({ all }: Sight): NumberHoldStore {
  return only<NumberHoldStore>({
    async listOverlaps(wanted, now) {
      const holds = await all.numberHolds.listOverlaps(wanted, now);
      return holds.map((hold) => ({ ...hold, person: { id: '', name: 'The provider' }, note: null }));
    },
  });
}

export function scopeNumberOwnerships(sight: Sight): NumberOwnershipStore {
  const { has } = looking(sight);
  return only<NumberOwnershipStore>({
    listFormer: async (tenantId, limit) =>
      (await has(tenantId)) ? sight.all.numberOwnerships.listFormer(tenantId, limit) : [],
  });
}

/** Systems with all their servers and levels, but with those domains only that do not tell who else is a customer. */
export function scopeTelephonySystems({ all, scope }: Sight): TelephonySystemStore {
  const { telephonySystems: systems } = all;
  async function confine(system: TelephonySystem | undefined): Promise<TelephonySystem | undefined> {
    if (!system) return undefined;
    const domains = await systems.listDomainsWithin(system.id, system.domains, scope);
    return { ...system, domains };
  }
  return only<TelephonySystemStore>({
    find: async (id) => confine(await systems.find(id)),
    findByName: async (name) => confine(await systems.findByName(name)),
    async list() {
      const found: TelephonySystem[] = [];
      for (const system of await systems.list()) found.push((await confine(system)) ?? system);
      return found;
    },
    countTenants: async (id) => (await systems.countTenantsWithin(scope)).get(id) ?? 0,
    countAllTenants: () => systems.countTenantsWithin(scope),
    // All customers of a system share them (M10): what a tenant may dial cannot be told without.
    listExceptions: (id) => systems.listExceptions(id),
    findFreeCustomerNumber: (id) => systems.findFreeCustomerNumber(id),
  });
}
