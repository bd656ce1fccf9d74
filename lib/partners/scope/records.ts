import type { AuditEntry } from '../../audit/model';
import type { AuditStore } from '../../audit/store';
import type { CallingListStore } from '../../calling-lists/store';
import type { LicenceFilter, LicenceMonthStore } from '../../licences/store';
import type { MoveStore } from '../../moves/store';
import type { TemplateStore } from '../../templates/store';
import { only } from './only';
import { looking, type Sight } from './sight';
import { tellEntries } from './tell-entries';

/** Entries of tenants in scope. Writing is for `execute`, which has the whole log before it, and so is what is last in it. */
export function scopeAudit(sight: Sight): AuditStore {
  const { audit } = sight.all;
  const { scope: within } = sight;
  const { seen, pick } = looking(sight);
  const tell = (entries: readonly AuditEntry[]) => tellEntries(sight, entries);
  return only<AuditStore>({
    async find(id) {
      const entry = await seen(await audit.find(id), ({ tenantId }) => tenantId);
      return entry && (await tell([entry]))[0];
    },
    list: async (filter, page) => tell(await audit.list({ ...filter, within }, page)),
    async listEnds(tenantIds) {
      const ends = await pick(await audit.listEnds(tenantIds), ({ tenantId }) => tenantId);
      const told = await tell(ends.flatMap(({ first, last }) => [first, last]));
      const byId = new Map(told.map((entry) => [entry.id, entry]));
      return ends.map(({ tenantId, first, last }) => ({
        tenantId,
        first: byId.get(first.id) ?? first,
        last: byId.get(last.id) ?? last,
      }));
    },
    count: (filter, beyond) => audit.count({ ...filter, within }, beyond),
  });
}

/** What the tenants of the subtree used; the partner's own tenant is reported to whom it belongs. */
export function scopeLicenceMonths({ all, scope: { partnerIds } }: Sight): LicenceMonthStore {
  const { licenceMonths: months } = all;
  const confine = <Filter extends LicenceFilter>(filter: Filter) => ({ ...filter, partnerIds });
  return only<LicenceMonthStore>({
    firstMonth: () => months.firstMonth(),
    listUse: (month, filter, page) => months.listUse(month, confine(filter), page),
    listTotals: (span, filter) => months.listTotals(span, confine(filter)),
    listPartners: (ids) => months.listPartners(ids.filter((id) => partnerIds.includes(id))),
    listUnbilled: (filter, bounds) => months.listUnbilled(confine(filter), bounds),
    filledAt: () => months.filledAt(),
  });
}

export function scopeCallingLists(sight: Sight): CallingListStore {
  const { callingLists: lists } = sight.all;
  const { has, seen, demand } = looking(sight);
  return only<CallingListStore>({
    find: async (id) => seen(await lists.find(id), ({ tenantId }) => tenantId),
    listOfTenant: async (tenantId) => ((await has(tenantId)) ? lists.listOfTenant(tenantId) : []),
    countOfTenant: async (tenantId) =>
      (await has(tenantId)) ? lists.countOfTenant(tenantId) : { lists: 0, records: 0 },
    findTaken: (ids, exceptTenantId) => lists.findTaken(ids, exceptTenantId),
    async insertMany(added) {
      for (const { tenantId } of added) await demand(tenantId);
      await lists.insertMany(added);
    },
    async save(list) {
      await demand(list.tenantId);
      await demand((await lists.find(list.id))?.tenantId);
      await lists.save(list);
    },
    async remove(id) {
      await demand((await lists.find(id))?.tenantId);
      await lists.remove(id);
    },
  });
}

export function scopeMoves(sight: Sight): MoveStore {
  const { moves } = sight.all;
  const { has, pick, seen } = looking(sight);
  return only<MoveStore>({
    find: async (id) => seen(await moves.find(id), ({ tenantId }) => tenantId),
    findOpen: async (tenantId) => ((await has(tenantId)) ? moves.findOpen(tenantId) : undefined),
    list: async (filter, limit) => pick(await moves.list(filter, limit), ({ tenantId }) => tenantId),
  });
}

export function scopeTemplates(sight: Sight): TemplateStore {
  const { has } = looking(sight);
  return only<TemplateStore>({
    findUse: async (tenantId) => ((await has(tenantId)) ? sight.all.templates.findUse(tenantId) : undefined),
  });
}
