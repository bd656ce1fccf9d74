import { query } from '../../query';
import type { Field, Subject } from './field-model';
import { findPartners } from './find-partners';
import { findRows } from './find-rows';
import { findMakers } from './makers';
import { planSearch } from './plan-search';
import { readSubjects } from './read-subjects';
import { SearchInput } from './search-input';
import type { Makers } from './tenant-document';

export interface SearchAnswer {
  subjects: Subject[];
  /** By the ids of their tenants, where a field tells of them. */
  makers: ReadonlyMap<string, Makers>;
  /** What of each tenant was asked for, in that order. */
  fields: readonly Field[];
  /** How many there are on all pages; only when that was asked for. */
  total?: number;
}

/** The documented search of the tenant resource (domain.md 4.3), over the tenants that the caller may see. */
export const searchTenants = query({
  name: 'tenant.list',
  input: SearchInput,
  async run({ stores }, input): Promise<SearchAnswer> {
    const plan = planSearch(input);
    const filter = plan.filter && (await findPartners(stores, plan.filter));
    const { ids, total } = await findRows(stores, { ...plan, filter });
    const subjects = await readSubjects(stores, ids);
    const makers = await findMakers(stores, { tenantIds: ids, fields: plan.fields });
    return {
      subjects,
      makers,
      fields: plan.fields,
      ...(plan.wantsTotal && total !== undefined && { total }),
    };
  },
});
