import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { command } from '../command';
import type { Context } from '../context';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import { type SheetRow, verdictKinds, verdicts } from './model';
import { getOwnSheet } from './own-sheet';
import type { RowFilter } from './store';

export const getSheet = query({
  name: 'number-sheet.get',
  input: z.strictObject({ id: z.string() }),
  run: ({ stores, actor }, { id }) => getOwnSheet({ stores, actor }, id),
});

/** One's own, newest first. */
export const listSheets = query({
  name: 'number-sheet.list',
  input: z.strictObject({}),
  run: ({ stores, actor }) => stores.numberSheets.listOf(actingPerson(actor).personId, 20),
});

const rowChoices = [...verdicts, 'good', 'settled', 'bad', 'remaining', 'changed'] as const;
type RowChoice = (typeof rowChoices)[number];

const place = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'This place in the list is none. Start again from the first page.' })
  .optional();

export const SheetRowsInput = z.strictObject({
  id: z.string(),
  verdict: z
    .enum(rowChoices, { error: `The verdict is one of ${rowChoices.join(', ')}.` })
    .optional()
    .meta({ description: 'One verdict, or a kind: good, settled, bad, remaining (all but good), changed.' }),
  limit: PageLimit,
  after: place.meta({ description: 'The next of the page before.' }),
  before: place.meta({ description: 'The previous of the page after.' }),
});

/** Rows of one's own sheet in its order, between places that are row numbers. */
export const listSheetRows = query({
  name: 'number-sheet.get',
  input: SheetRowsInput,
  async run({ stores, actor }, { id, verdict, limit, after, before }): Promise<SheetRowPage> {
    await getOwnSheet({ stores, actor }, id);
    const list = (page: { after?: number; before?: number; limit: number }) =>
      stores.numberSheets.listRows(id, filterOf(verdict), page);
    const found = await list({
      limit: limit + 1,
      ...(before === undefined ? { after: Number(after ?? 0) } : { before: Number(before) }),
    });
    const items = before === undefined ? found.slice(0, limit) : found.slice(-limit);
    const isMore = found.length > limit;
    const [first, last] = [items[0]?.row, items.at(-1)?.row];
    const hasBefore = before === undefined ? after !== undefined : isMore;
    const hasAfter = before === undefined ? isMore : true;
    return {
      items,
      previous: hasBefore && first !== undefined ? String(first) : null,
      next: hasAfter && last !== undefined ? String(last) : null,
    };
  },
});

export interface SheetRowPage {
  items: SheetRow[];
  next: string | null;
  previous: string | null;
}

function filterOf(choice: RowChoice | undefined): RowFilter {
  if (choice === undefined) return { verdicts };
  if (choice === 'changed') return { changed: true };
  if (choice === 'remaining')
    return { verdicts: verdicts.filter((verdict) => verdictKinds[verdict] !== 'good') };
  if (choice === 'good' || choice === 'settled' || choice === 'bad')
    return { verdicts: verdicts.filter((verdict) => verdictKinds[verdict] === choice) };
  return { verdicts: [choice] };
}

const perStep = 2000;

/** Takes a sheet away; the numbers that it wrote stay. */
export const discardSheet = command({
  name: 'number-sheet.discard',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, actor }, { id }) {
    await getOwnSheet({ stores, actor }, id);
    while (await stores.numberSheets.removeSome(id, perStep)) continue;
    return { result: null, audit: null };
  },
});

/** In hours. */
const sheetHours = 24;

/** Takes away sheets that nobody touched for a day, a piece at a time, so that nobody waits for it. */
export async function sweepSheets({ storage }: Context, now: number): Promise<void> {
  const before = new Date(now - sheetHours * 3_600_000).toISOString();
  for (;;) {
    const id = await storage.read.numberSheets.findOlder(before);
    if (id === undefined) return;
    while (await storage.transact((stores) => stores.numberSheets.removeSome(id, perStep))) continue;
  }
}
