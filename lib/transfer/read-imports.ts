import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import { importStates, type PlanItem, planKinds, planVerdicts } from './model';
import { findImport } from './open-import';

/** An import with what its archive holds, what was decided, and how its plan counts. */
export const getImport = query({
  name: 'import.get',
  input: z.strictObject({ id: z.string() }),
  run: ({ stores }, { id }) => findImport(stores, id),
});

const cursor = z.string().optional();

export const ImportListInput = z.strictObject({
  tenant: z.string().optional().meta({ description: 'The id of the tenant that came of it.' }),
  state: z.enum(importStates, { error: `The state is one of ${importStates.join(', ')}.` }).optional(),
  limit: PageLimit,
  after: cursor.meta({ description: 'The next of the page before.' }),
  before: cursor.meta({ description: 'The previous of the page after.' }),
});

/** Newest first, of everybody. */
export const listImports = query({
  name: 'import.list',
  input: ImportListInput,
  run: ({ stores }, { tenant, state, limit, after, before }) =>
    stores.imports.list(
      { ...(tenant !== undefined && { tenantId: tenant }), ...(state !== undefined && { states: [state] }) },
      { limit, ...(after !== undefined && { after }), ...(before !== undefined && { before }) },
    ),
});

const place = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'This place in the list is none. Start again from the first page.' })
  .optional();

/** Of the whole plan, without paging. */
const ImportItemChoice = {
  verdict: z.enum(planVerdicts, { error: `The verdict is one of ${planVerdicts.join(', ')}.` }).optional(),
  kind: z.enum(planKinds, { error: `The kind is one of ${planKinds.join(', ')}.` }).optional(),
  conflicts: z
    .enum(['true', 'false'], { error: '“conflicts” is true or false.' })
    .default('false')
    .transform((value) => value === 'true')
    .meta({ description: 'Only those with a conflict, decided or not.' }),
  q: z.string().max(200).optional().meta({ description: 'Part of what it is called.' }),
};

const ImportItemsInput = z.strictObject({
  id: z.string(),
  ...ImportItemChoice,
  limit: PageLimit,
  after: place.meta({ description: 'The next of the page before.' }),
  before: place.meta({ description: 'The previous of the page after.' }),
});

const itemsPerRead = 1000;

/** An import together with its plan, as far as so many items go. */
export const getImportPlan = query({
  name: 'import.get',
  input: z.strictObject({ id: z.string(), most: z.int().min(1) }),
  async run({ stores }, { id, most }) {
    const found = await findImport(stores, id);
    const items: PlanItem[] = [];
    while (items.length < most) {
      const limit = Math.min(itemsPerRead, most - items.length);
      const page = await stores.imports.listItems(id, {}, { after: items.at(-1)?.position ?? 0, limit });
      items.push(...page);
      if (page.length < limit) break;
      await stores.imports.giveWay();
    }
    return { found, items };
  },
});

/** As a script asks: a page of JSON, or everything as CSV. */
export const ImportItemsRequest = ImportItemsInput.omit({ id: true }).extend({
  format: z
    .enum(['json', 'csv'], { error: 'The format is json or csv.' })
    .default('json')
    .meta({ description: 'csv answers all of them as one file, whatever the page.' }),
});

export interface PlanItemPage {
  items: PlanItem[];
  next: string | null;
  previous: string | null;
  /** How many match in all. */
  total: number;
}

/** The plan of an import line by line, and after it was applied its report. Places are positions. */
export const listImportItems = query({
  name: 'import.get',
  input: ImportItemsInput,
  async run({ stores }, { id, verdict, kind, conflicts, q, limit, after, before }): Promise<PlanItemPage> {
    await findImport(stores, id);
    const filter = {
      conflicts,
      ...(verdict !== undefined && { verdicts: [verdict] }),
      ...(kind !== undefined && { kind }),
      ...(q !== undefined && { q: q.trim() }),
    };
    const found = await stores.imports.listItems(id, filter, {
      limit: limit + 1,
      ...(before === undefined ? { after: Number(after ?? 0) } : { before: Number(before) }),
    });
    const items = before === undefined ? found.slice(0, limit) : found.slice(-limit);
    const isMore = found.length > limit;
    const [first, last] = [items[0]?.position, items.at(-1)?.position];
    const hasBefore = before === undefined ? after !== undefined : isMore;
    const hasAfter = before === undefined ? isMore : true;
    return {
      items,
      previous: hasBefore && first !== undefined ? String(first) : null,
      next: hasAfter && last !== undefined ? String(last) : null,
      total: await stores.imports.countItems(id, filter),
    };
  },
});
