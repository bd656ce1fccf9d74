import type { Person } from '../accounts/model';
import type { CallingList } from '../calling-lists/model';
import { notFound, Problem } from '../problem';
import type { Stores } from '../stores';
import type { Tenant } from '../tenants/model';
import { byId, canonicalBlock } from './canonical';
import type { ArchivedBlock } from './model';

/** Where the history of a tenant lies: what it brought along, and a stretch of this cluster's log. */
export interface HistoryPlace {
  batch: string | null;
  /** Of the log's entries of the tenant: those after this sequence … */
  after: number;
  /** … up to this one, both as they were when it was read. */
  upTo: number;
}

/** Everything of a tenant that is small, as it was at one moment. */
export interface TenantState {
  tenant: Tenant;
  blocks: ArchivedBlock[];
  people: Person[];
  lists: CallingList[];
  history: HistoryPlace;
}

const atOnce = 1000;

/** A tenant outside the bin; throws `not-found`, and `conflict` for one that lies in it. */
export async function getExportable({ tenants }: Pick<Stores, 'tenants'>, id: string): Promise<Tenant> {
  const tenant = await tenants.find(id);
  if (!tenant) throw notFound('tenant');
  if (tenant.deletedAt === null) return tenant;
  throw new Problem({
    kind: 'conflict',
    code: 'tenant-in-bin',
    message: `${tenant.name} lies in the bin. Restore it, then export it.`,
  });
}

/** Everything of such a tenant but its records and the entries of its history. */
export async function readState(stores: Stores, id: string, now: string): Promise<TenantState> {
  const tenant = await getExportable(stores, id);
  const carried = await stores.tenants.findCarriedHistory(id);
  return {
    tenant,
    blocks: await readBlocks(stores, id, now),
    people: (await stores.people.listOfTenant(id)).toSorted(byId),
    lists: (await stores.callingLists.listOfTenant(id)).toSorted(byId),
    history: {
      batch: carried?.batch ?? null,
      after: carried?.after ?? 0,
      upTo: (await stores.audit.findLast())?.sequence ?? 0,
    },
  };
}

async function readBlocks(
  { accessNumbers, imports }: Stores,
  id: string,
  now: string,
): Promise<ArchivedBlock[]> {
  const blocks: ArchivedBlock[] = [];
  for (let after: { first: string; last: string } | undefined; ; ) {
    const page = await accessNumbers.listOfTenant(id, now, { limit: atOnce, ...(after && { after }) });
    blocks.push(...page.map(canonicalBlock));
    const last = page.at(-1);
    if (page.length < atOnce || !last) return blocks;
    after = { first: last.number, last: last.last };
    await imports.giveWay();
  }
}
