import type { PartnerScope } from '../partners/model';
import { only } from '../partners/scope/only';
import type { InterfaceCallStore } from './store';

/** Calls of the subtree's own people. Those of nobody, and of the provider, are the provider's to see. */
export function scopeInterfaceCalls(all: InterfaceCallStore, scope: PartnerScope): InterfaceCallStore {
  return only<InterfaceCallStore>({
    find: (id) => all.find(id, scope),
    list: (filter, page) => all.list({ ...filter, within: scope }, page),
    count: (filter) => all.count({ ...filter, within: scope }),
    countUnkept: (filter) => all.countUnkept({ ...filter, within: scope }),
  });
}
