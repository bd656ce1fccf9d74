import { hideHolder } from '../locks/hide-holder';
import type { LockStore } from '../locks/store';
import { beyondPartner, only } from '../partners/scope/only';
import { looking, type Sight } from '../partners/scope/sight';
import type { ImportStore, TenantImport } from '../transfer/store';

/** Packages for tenants in scope. Archives that become tenants belong to the provider as a whole. */
export function scopeImports(sight: Sight): ImportStore {
  const { imports } = sight.all;
  const { has, demand } = looking(sight);
  const find = async (id: string): Promise<TenantImport | undefined> => {
    const found = await imports.find(id);
    return found && (await has(found.targetId)) ? found : undefined;
  };
  const require = async (id: string): Promise<void> => {
    if (!(await find(id))) throw beyondPartner();
  };
  return only<ImportStore>({
    find,
    async insert(tenantImport) {
      await demand(tenantImport.targetId);
      await imports.insert(tenantImport);
    },
    async save(tenantImport) {
      await require(tenantImport.id);
      await demand(tenantImport.targetId);
      await imports.save(tenantImport);
    },
    async saveItems(id, items) {
      await require(id);
      await imports.saveItems(id, items);
    },
    listItems: async (id, filter, page) => ((await find(id)) ? imports.listItems(id, filter, page) : []),
    countItems: async (id, filter) => ((await find(id)) ? imports.countItems(id, filter) : 0),
    giveWay: () => imports.giveWay(),
  });
}

/** One import runs at a time for everybody; whose it is stays with the provider. */
export function scopeLocks({ all: { locks } }: Sight): LockStore {
  return only<LockStore>({
    async find(name) {
      const lock = await locks.find(name);
      return lock && hideHolder(lock);
    },
    save: (lock) => locks.save(lock),
    remove: (name, holderId) => locks.remove(name, holderId),
  });
}
