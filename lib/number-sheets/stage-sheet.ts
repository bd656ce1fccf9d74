import * as z from 'zod';
import { media } from '../access-numbers/model';
import { actingPerson } from '../accounts/acting-person';
import { command, execute } from '../command';
import type { Context } from '../context';
import { Problem } from '../problem';
import type { Stores } from '../stores';
import { decodeText } from '../wire/csv/decode-text';
import {
  type ColumnFacts,
  type NumberSheet,
  repairs,
  type SheetReading,
  type StagedRow,
  sheetLimits,
} from './model';
import { getOwnSheet, getRunning } from './own-sheet';
import { malformed, parseSheet } from './parse-sheet';
import { emptyFacts, noteCell, type Recognised, recogniseColumns } from './recognise-columns';

/** Our own rows, handed over as they are: what came from outside was cleaned cell by cell when it was read. */
const Rows = z.custom<() => StagedRow[]>((value) => typeof value === 'function');
/** Sheets a person keeps at once; all of them are gone after a day. */
const mostSheets = 20;

/** Begins a sheet that nobody can apply yet. */
export const createSheet = command({
  name: 'number-sheet.create',
  input: z.strictObject({ title: z.string().max(200) }),
  async run({ stores, actor, now, newId }, { title }) {
    const { personId } = actingPerson(actor);
    const kept = await stores.numberSheets.listOf(personId, mostSheets);
    if (kept.length >= mostSheets) await makeRoom(stores, kept);
    const sheet: NumberSheet = {
      id: newId(),
      personId,
      title: title.trim() || 'Pasted numbers',
      state: 'reading',
      reading: emptyReading,
      found: [],
      run: newId(),
      applied: null,
      columns: [],
      counts: {},
      rowsRead: 0,
      rowsJudged: 0,
      digest: null,
      failure: null,
      createdAt: now,
      updatedAt: now,
    };
    await stores.numberSheets.insert(sheet);
    return { result: sheet, audit: null };
  },
});

/** The oldest one that is over makes room; those that still wait to be applied are not taken away. */
async function makeRoom({ numberSheets }: Pick<Stores, 'numberSheets'>, kept: NumberSheet[]): Promise<void> {
  const over = kept.findLast(({ state }) => state === 'failed' || state === 'applied');
  if (!over) {
    throw new Problem({
      kind: 'conflict',
      code: 'too-many-sheets',
      message: `You have ${mostSheets} sheets already. Discard one first; each goes by itself after a day.`,
    });
  }
  while (await numberSheets.removeSome(over.id, 2000)) continue;
}

/** Adds the next rows of a sheet that is being read. */
export const stageRows = command({
  name: 'number-sheet.create',
  input: z.strictObject({ id: z.string(), run: z.string(), rows: Rows }),
  async run({ stores, actor, now }, { id, run, rows: handOver }) {
    const rows = handOver();
    const sheet = await getRunning({ stores, actor }, id, run);
    await stores.numberSheets.appendRows(id, rows);
    await stores.numberSheets.save({ ...sheet, rowsRead: sheet.rowsRead + rows.length, updatedAt: now });
    return { result: null, audit: null };
  },
});

/** Ends reading: what the columns are called and how they are understood at first. */
export const endReading = command({
  name: 'number-sheet.create',
  input: z.strictObject({
    id: z.string(),
    run: z.string(),
    columns: z.array(z.string()).min(1),
    reading: z.custom<SheetReading>((value) => typeof value === 'object'),
  }),
  async run({ stores, actor, now }, { id, run, columns, reading }) {
    const sheet = { ...(await getRunning({ stores, actor }, id, run)), columns, reading, updatedAt: now };
    await stores.numberSheets.save(sheet);
    return { result: sheet, audit: null };
  },
});

/** What stopped a sheet, in a sentence for the person whose it is. */
export const failSheet = command({
  name: 'number-sheet.create',
  input: z.strictObject({ id: z.string(), run: z.string(), failure: z.string() }),
  async run({ stores, actor, now }, { id, run, failure }) {
    const sheet = await getRunning({ stores, actor }, id, run);
    await stores.numberSheets.save({ ...sheet, state: 'failed', failure, updatedAt: now });
    return { result: null, audit: null };
  },
});

/** What may be said about a sheet together with it; text from an address is accepted as it comes. */
export const SheetWishes = z.strictObject({
  title: z.string().max(200, { error: 'A title has at most 200 characters.' }).default(''),
  repairs: z
    .string()
    .transform((list) => (list === 'all' ? [...repairs] : list.split(',').filter((name) => name !== '')))
    .pipe(z.array(z.enum(repairs, { error: `The repairs are all, or of ${repairs.join(', ')}.` })))
    .default([])
    .meta({ description: 'all, or a comma list of repairs that are wished from the start.' }),
  media: z
    .enum(media, { error: 'The media is VOICE, TEXT or VOICE_AND_TEXT.' })
    .default('VOICE')
    .meta({ description: 'For rows that name none.' }),
});
/** The body of a sheet, for its description; it is streamed and never one text. */
export const SheetText = z
  .string()
  .meta({ description: 'Rows with numbers.', examples: ['number,count\n4687300000,100'] });

export type SheetWishes = z.output<typeof SheetWishes>;

/**
 * Reads a sheet as it comes, in rows that are kept aside; nothing of it is judged yet. Throws `malformed` and
 * `too-large`; what was kept aside until then says why it failed. One that was read before stays as it is.
 */
export async function fillSheet(
  context: Context,
  { id, run }: Pick<NumberSheet, 'id' | 'run'>,
  wishes: Pick<SheetWishes, 'repairs' | 'media'>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<NumberSheet> {
  const known = await getOwnSheet({ stores: context.storage.read, actor: context.actor }, id);
  if (known.rowsRead > 0 || known.state !== 'reading') return known;
  try {
    const { encoding, text } = await decodeText(withinLimit(bytes));
    const { delimiter, batches } = await parseSheet(text);
    const facts: ColumnFacts[] = [];
    let recognised: Recognised | undefined;
    for await (const rows of batches) {
      const isFirst = recognised === undefined;
      recognised ??= recogniseColumns(rows.slice(0, enoughToRecognise).map(({ cells }) => cells));
      noteFacts(facts, isFirst && recognised.hasHead ? rows.slice(1) : rows);
      await execute(context, stageRows, { id, run, rows: () => rows });
    }
    if (!recognised) {
      const message = 'There is nothing in it. Paste rows with numbers, or choose a file.';
      throw malformed({ code: 'empty-sheet', message });
    }
    const { columns, hasHead, meanings } = widen(recognised, facts.length);
    const reading: SheetReading = {
      ...wishes,
      encoding,
      delimiter,
      hasHead,
      meanings,
      country: null,
      digits: null,
      facts: Array.from(columns, (_, at) => facts[at] ?? emptyFacts()),
    };
    return await execute(context, endReading, { id, run, columns, reading });
  } catch (error) {
    const failure = error instanceof Problem ? error.message : 'The sheet could not be read to its end.';
    await execute(context, failSheet, { id, run, failure });
    throw error;
  }
}

const enoughToRecognise = 500;

async function* withinLimit(bytes: AsyncIterable<Uint8Array>) {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > sheetLimits.bytes) {
      throw new Problem({
        kind: 'too-large',
        code: 'sheet-too-large',
        message: `The sheet is larger than ${sheetLimits.bytes / 1_000_000} MB. Split it into several.`,
      });
    }
    yield piece;
  }
}

function noteFacts(facts: ColumnFacts[], rows: readonly StagedRow[]): void {
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      facts[at] ??= emptyFacts();
      noteCell(facts[at], cell);
    }
  }
}

/** Rows further down may be wider than the first ones. */
function widen(recognised: Recognised, width: number) {
  const more = Math.max(0, width - recognised.columns.length);
  return {
    hasHead: recognised.hasHead,
    meanings: [...recognised.meanings, ...Array.from({ length: more }, () => 'ignore' as const)],
    columns: [
      ...recognised.columns,
      ...Array.from({ length: more }, (_, at) => `Column ${recognised.columns.length + at + 1}`),
    ],
  };
}

const emptyReading: SheetReading = {
  encoding: 'utf-8',
  delimiter: ',',
  hasHead: false,
  meanings: [],
  repairs: [],
  media: 'VOICE',
  country: null,
  digits: null,
  facts: [],
};
