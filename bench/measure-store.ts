import type { OpenStorage } from '@/db/open';
import type { TenantFilter } from '@/lib/tenants/store';
import { idOf, numberInside } from './tenant-of';
import { terms } from './words';

const limit = 50;

/** The reads behind the figures, as calls of the store: name and what to run for a turn. */
export async function storeReads({ read }: OpenStorage, count: number) {
  const list = (filter: TenantFilter, after?: string) =>
    read.tenants.list(filter, { sort: 'name', limit, ...(after === undefined ? {} : { after }) });
  const withTotal = async (filter: TenantFilter) => [await list(filter), await read.tenants.count(filter)];
  const deep = await cursorAt(list, 5000);
  return {
    'first page': () => withTotal({}),
    'page 5,000 rows deep': () => list({}, deep),
    'one letter': () => list({ q: 'n' }),
    'one letter, total': () => withTotal({ q: 'n' }),
    'two letters, total': () => withTotal({ q: 'no' }),
    'number inside a range': (turn: number) => withTotal({ q: numberInside((turn * 7919) % count) }),
    'three letters, rare': () => withTotal({ q: terms.rare }),
    'three letters, common': () => withTotal({ q: terms.common }),
    'three letters, none': () => withTotal({ q: terms.none }),
    'one tenant': (turn: number) => read.tenants.find(idOf((turn * 7919) % count)),
  };
}

async function cursorAt(
  list: (filter: TenantFilter, after?: string) => Promise<{ next: string | null }>,
  rows: number,
): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let seen = 0; seen < rows; seen += limit) cursor = (await list({}, cursor)).next ?? cursor;
  return cursor;
}
