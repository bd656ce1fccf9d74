import type { QueryContext } from '../query';
import { canonicalList, canonicalPerson, canonicalTenant } from './canonical';
import type { Comparable } from './compare-content';
import { readState } from './content-state';

/** A tenant outside the bin as its archive would have it; throws `not-found`, and `conflict` for one that is in the bin. */
export async function contentOfTenant(
  { stores, records, now }: Pick<QueryContext, 'stores' | 'records' | 'now'>,
  id: string,
): Promise<Comparable> {
  const { tenant, blocks, people, lists, history } = await readState(stores, id, now);
  const own = await stores.audit.count({ tenantId: id, afterSequence: history.after });
  return {
    tenant: canonicalTenant(tenant),
    accessNumbers: blocks,
    people: people.map(canonicalPerson),
    callingLists: lists.map((list) => ({ ...canonicalList(list), sha256: list.sha256 })),
    history: { entries: own + (history.batch === null ? 0 : await countRecords(records, history.batch)) },
  };
}

/** A position that no batch reaches. */
const behindAll = 2 ** 31 - 1;

async function countRecords(records: QueryContext['records'], batch: string): Promise<number> {
  const reader = await records.open(batch);
  try {
    const [last] = await reader.list({ before: behindAll, limit: 1 });
    return last?.position ?? 0;
  } finally {
    await reader.close();
  }
}
