import { eq } from 'drizzle-orm';
import { isEqual } from '@/lib/merge-patch';
import { nameKey } from '@/lib/tenants/keys';
import type { Tenant } from '@/lib/tenants/model';
import type { TenantStore } from '@/lib/tenants/store';
import { rangesOf } from '@/lib/tenants/telephony-profile';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';
import { licenceCounting } from './licence-counting';
import { numbersOfTenants } from './numbers-of-tenants';
import { partnerCounting, scale } from './partner-counts';
import { partnerStore } from './partners';
import { tenantCounting } from './tenant-counts';
import { toProfileRow, toTenantRow } from './tenant-rows';

type TenantWrites = Pick<TenantStore, 'insert' | 'insertMany' | 'save' | 'remove'>;
type Profiled = Tenant & { telephony: NonNullable<Tenant['telephony']> };
type SystemIdOf = (tenant: Profiled) => string;

/** The setting that keeps a number from being given again after its tenant was purged. */
export const highestPurgedNumber = 'tenants.highest-purged-number';

/** Everything that is written of a tenant: its row, its profile, its intervals, and what is kept of all of them. */
export function tenantWrites(database: Database): TenantWrites {
  const { q, tables } = database;
  const { tenants, telephonyProfiles: profiles, subscribers, numberRanges, settings } = tables;
  const counting = tenantCounting(database);
  const licences = licenceCounting(database);
  const partnerUse = partnerCounting(database);
  const numbers = numbersOfTenants(database);

  async function insertMany(added: readonly Tenant[], heldFrom?: string): Promise<void> {
    const unmoved = { historyBatch: null, historyAfter: null };
    await insertRows(
      database,
      tenants,
      added.map((tenant) => ({ ...toTenantRow(tenant), ...unmoved })),
    );
    const systemIdOf = await findSystems();
    await insertTelephony(added, systemIdOf);
    const here = heldFrom ? added.map((tenant) => ({ ...tenant, updatedAt: heldFrom })) : added;
    await numbers.changed(
      here.map((after) => ({ after })),
      systemIdOf,
    );
    await counting.adjust({ added, gone: [] });
    await partnerUse.adjust({ added, gone: [] });
    await licences.adjust({ added: here, gone: [] });
  }

  async function insertTelephony(added: readonly Tenant[], systemIdOf: SystemIdOf): Promise<void> {
    const profiled = added.filter((tenant): tenant is Profiled => tenant.telephony !== null);
    if (profiled.length === 0) return;
    await insertRows(
      database,
      profiles,
      profiled.map((tenant) => toProfileRow(tenant, tenant.telephony, systemIdOf(tenant))),
    );
    await insertRows(
      database,
      subscribers,
      profiled.flatMap(({ id: tenantId, telephony }) =>
        telephony.subscribers.map((subscriber, position) => ({ tenantId, position, ...subscriber })),
      ),
    );
    const live = profiled.filter((tenant) => tenant.deletedAt === null);
    await insertRows(
      database,
      numberRanges,
      live.flatMap((tenant) =>
        rangesOf(tenant.telephony).map(({ first, last, kind }) => ({
          systemId: systemIdOf(tenant),
          length: first.length,
          first,
          last,
          kind,
          tenantId: tenant.id,
        })),
      ),
    );
  }

  async function findSystems(): Promise<SystemIdOf> {
    const { telephonySystems: systems } = tables;
    const rows = await q.select({ id: systems.id, nameKey: systems.nameKey }).from(systems);
    const ids = new Map(rows.map((row) => [row.nameKey, row.id]));
    return ({ id, telephony }) => {
      const systemId = ids.get(nameKey(telephony.system));
      if (systemId !== undefined) return systemId;
      throw new Error(`The telephony system of tenant ${id} was not checked before saving.`);
    };
  }

  /** With its access numbers; a partner takes along everything below it, which belongs to it as before. */
  async function moveBetweenPartners(tenant: Tenant, { partnerId: from }: Tenant): Promise<void> {
    await partnerUse.moveAccessNumbers(tenant.id, from, tenant.partnerId);
    if (!tenant.isPartner) return;
    const below = await partnerStore(database).findUse(tenant.id);
    if (tenant.partnerId !== null) partnerUse.note(tenant.partnerId, below);
    if (from !== null) partnerUse.note(from, scale(below, -1));
  }

  return {
    insert: (tenant, heldFrom) => insertMany([tenant], heldFrom),
    insertMany: (added) => insertMany(added),

    async save(tenant, previous) {
      const { id, ...row } = toTenantRow(tenant);
      await q.update(tenants).set(row).where(eq(tenants.id, id));
      const isMoved = (tenant.deletedAt === null) !== (previous.deletedAt === null);
      if (isMoved || !isEqual(tenant.telephony, previous.telephony)) {
        await q.delete(numberRanges).where(eq(numberRanges.tenantId, id));
        await q.delete(profiles).where(eq(profiles.tenantId, id)); // takes its subscribers along
        const systemIdOf = await findSystems();
        await insertTelephony([tenant], systemIdOf);
        await numbers.changed([{ before: previous, after: tenant }], systemIdOf);
      }
      if (tenant.name !== previous.name) await numbers.renamed(tenant);
      await counting.adjust({ added: [tenant], gone: [previous] });
      await partnerUse.adjust({ added: [tenant], gone: [previous] });
      if (tenant.partnerId !== previous.partnerId) await moveBetweenPartners(tenant, previous);
      await licences.adjust({ added: [tenant], gone: [previous] });
    },

    async remove(tenant) {
      if (tenant.partnerId !== null) await partnerUse.moveAccessNumbers(tenant.id, tenant.partnerId, null);
      await partnerUse.adjust({ added: [], gone: [tenant] });
      await q.delete(tenants).where(eq(tenants.id, tenant.id)); // takes everything of the tenant along
      if (tenant.deletedAt === null) await numbers.changed([{ before: tenant }], await findSystems());
      const [highest] = await q.select().from(settings).where(eq(settings.key, highestPurgedNumber));
      const value = Math.max(Number(highest?.value ?? 0), tenant.number);
      await q
        .insert(settings)
        .values({ key: highestPurgedNumber, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } });
      await counting.adjust({ added: [], gone: [tenant] });
      await licences.adjust({ added: [], gone: [tenant] });
    },
  };
}
