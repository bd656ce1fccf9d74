import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { notFound } from '../problem';
import { type QueryContext, query } from '../query';
import type { StoredRecord } from '../records/store';
import { type CallingList, recordKey } from './model';

/** All lists of a tenant by name, also while it lies in the bin. */
export const listCallingLists = query({
  name: 'calling-list.list',
  input: z.strictObject({ tenantId: z.string() }),
  async run({ stores }, { tenantId }) {
    if (!(await stores.tenants.find(tenantId))) throw notFound('tenant');
    return stores.callingLists.listOfTenant(tenantId);
  },
});

export const getCallingList = query({
  name: 'calling-list.get',
  input: z.strictObject({ id: z.string() }),
  run: (context, { id }) => getList(context, id),
});

async function getList({ stores }: Pick<QueryContext, 'stores'>, id: string): Promise<CallingList> {
  const list = await stores.callingLists.find(id);
  if (!list) throw notFound('calling list');
  return list;
}

export interface CallingListRecord {
  /** Its place in the list, from 1. */
  position: number;
  /** In the order of the columns. */
  values: string[];
}

const place = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'This place in the list is none. Start again from the first page.' })
  .transform(Number)
  .optional();

export const RecordsInput = z.strictObject({
  id: z.string(),
  q: z.string().max(4000, { error: 'At most 4000 characters can be looked for.' }).optional().meta({
    description: 'The value in the key column; letter case and anything but letters and digits is ignored.',
  }),
  limit: PageLimit,
  after: place.meta({ description: 'The next of the page before.' }),
  before: place.meta({ description: 'The previous of the page after.' }),
});

/** All records in one file, instead of a page of them. */
export const RecordsFormat = z.strictObject({
  format: z.enum(['json', 'csv'], { error: 'The format is json or csv.' }).optional(),
});

/** A page of the records, all of them or those whose key is looked for; `total` counts those. */
export const listRecords = query({
  name: 'calling-list.get',
  input: RecordsInput,
  async run(context, { id, q = '', limit, after, before }) {
    const list = await getList(context, id);
    const page = { limit: limit + 1, ...(before === undefined ? { after: after ?? 0 } : { before }) };
    const key = recordKey(q);
    const isSearch = q.trim() !== '';
    const reader = await context.records.open(list.batch);
    try {
      const found = isSearch ? await reader.find(key, page) : await reader.list(page);
      const total = isSearch ? await reader.count(key) : list.records;
      return { list, total, ...cutPage(found, { limit, after, before }) };
    } finally {
      await reader.close();
    }
  },
});

interface Asked {
  limit: number;
  after: number | undefined;
  before: number | undefined;
}

/** One record more than was asked for tells whether there is another page. */
function cutPage(found: StoredRecord[], { limit, after, before }: Asked) {
  const isBack = before !== undefined;
  const hasMore = found.length > limit;
  const kept = isBack ? found.slice(-limit) : found.slice(0, limit);
  const [first, last] = [kept[0]?.position, kept.at(-1)?.position];
  const hasNext = isBack || hasMore;
  const hasPrevious = isBack ? hasMore : (after ?? 0) > 0;
  return {
    items: kept.map(toRecord),
    next: hasNext && last !== undefined ? String(last) : null,
    previous: hasPrevious && first !== undefined ? String(first) : null,
  };
}

export function toRecord({ position, line }: Pick<StoredRecord, 'position' | 'line'>): CallingListRecord {
  return { position, values: JSON.parse(line) as string[] };
}

/** In records: what is read from the storage in one go. */
const perRead = 500;

/** The whole list, page by page. Throws a defect where the storage has fewer records than the list. */
export const readAllRecords = query({
  name: 'calling-list.get',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const list = await getList(context, id);
    return { list, pages: readPages(context, list) };
  },
});

async function* readPages(
  { records }: Pick<QueryContext, 'records'>,
  { batch, records: all, name }: CallingList,
): AsyncGenerator<StoredRecord[]> {
  const reader = await records.open(batch);
  try {
    let read = 0;
    while (read < all) {
      const page = await reader.list({ after: read, limit: perRead });
      if (page.length === 0)
        throw new Error(`The calling list ${name} ends after ${read} of ${all} records.`);
      read += page.length;
      yield page;
    }
  } finally {
    await reader.close();
  }
}
