import * as z from 'zod';
import { media } from '../access-numbers/model';
import { actingPerson } from '../accounts/acting-person';
import { command, execute } from '../command';
import type { Context } from '../context';
import { invalid, Problem } from '../problem';
import { digestOf, type JudgeReason, judgeRows, pageSize } from './judge-rows';
import { changedCode, type FoundDamage, type JudgedRow, meanings, type NumberSheet, repairs } from './model';
import { getOwnSheet, getRunning } from './own-sheet';
import { failSheet } from './stage-sheet';

/** What a person may change in how a sheet is understood. */
export const ReadingChange = z.strictObject({
  id: z.string(),
  hasHead: z.boolean().optional(),
  meanings: z.array(z.enum(meanings, { error: 'A column holds one of the known meanings.' })).optional(),
  repairs: z.array(z.enum(repairs, { error: 'This repair is not known.' })).optional(),
  media: z.enum(media, { error: 'The media is VOICE, TEXT or VOICE_AND_TEXT.' }).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'A country is its two letters, such as SE.' })
    .nullish(),
  digits: z
    .int()
    .min(3, { error: 'A number has 3 to 15 digits.' })
    .max(15, { error: 'A number has 3 to 15 digits.' })
    .nullish(),
});

/** Begins to judge the sheet again, perhaps understood otherwise; what runs already for it stops. */
export const beginJudging = command({
  name: 'number-sheet.judge',
  input: ReadingChange,
  async run({ stores, actor, now, newId }, { id, ...change }) {
    const sheet = await getOwnSheet({ stores, actor }, id);
    refuseUnread(sheet);
    checkMeanings(sheet, change.meanings);
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const next: NumberSheet = {
      ...sheet,
      state: 'reading',
      reading: { ...sheet.reading, ...said },
      run: newId(),
      rowsJudged: 0,
      digest: null,
      failure: null,
      updatedAt: now,
    };
    await stores.numberSheets.save(next);
    return { result: next, audit: null };
  },
});

/** How far a judgement has come; refused once another one runs. */
export const noteJudged = command({
  name: 'number-sheet.judge',
  input: z.strictObject({ id: z.string(), run: z.string(), rowsJudged: z.int() }),
  async run({ stores, actor, now }, { id, run, rowsJudged }) {
    const sheet = await getRunning({ stores, actor }, id, run);
    await stores.numberSheets.save({ ...sheet, rowsJudged, updatedAt: now });
    return { result: null, audit: null };
  },
});

/** Keeps the verdicts of the next rows. */
export const saveVerdicts = command({
  name: 'number-sheet.judge',
  input: z.strictObject({
    id: z.string(),
    run: z.string(),
    rows: z.custom<() => JudgedRow[]>((value) => typeof value === 'function'),
  }),
  async run({ stores, actor }, { id, run, rows }) {
    await getRunning({ stores, actor }, id, run);
    await stores.numberSheets.saveVerdicts(id, rows());
    return { result: null, audit: null };
  },
});

/** Ends a judgement: from here on the sheet can be applied as it stands. */
export const endJudging = command({
  name: 'number-sheet.judge',
  input: z.strictObject({
    id: z.string(),
    run: z.string(),
    counts: z.record(z.string(), z.int()),
    digest: z.string(),
    found: z.custom<FoundDamage[]>(Array.isArray),
  }),
  async run({ stores, actor, now }, { id, run, counts, digest, found }) {
    const sheet = await getRunning({ stores, actor }, id, run);
    const rowsJudged = Object.entries(counts).reduce(
      (sum, [name, count]) => (name === 'changed' ? sum : sum + count),
      0,
    );
    const judged: NumberSheet = {
      ...sheet,
      state: 'judged',
      counts,
      digest,
      found,
      rowsJudged,
      updatedAt: now,
    };
    await stores.numberSheets.save(judged);
    return { result: judged, audit: null };
  },
});

const perStep = 5000;

/** Judges every row of a sheet and keeps the verdicts; other requests are served in between. */
export async function judgeSheet(
  context: Context,
  { id, run }: Pick<NumberSheet, 'id' | 'run'>,
  reason: JudgeReason = 'wishes',
): Promise<NumberSheet> {
  try {
    const store = context.storage.read.numberSheets;
    const { actor } = context;
    actingPerson(actor);
    const sheet = await getRunning({ stores: context.storage.read, actor }, id, run);
    const { rows, found } = await judgeRows(sheet, {
      store,
      reason,
      now: context.now(),
      onProgress: async (done) => {
        if (done % 10_000 < pageSize) await note(Math.floor(done / 2));
      },
    });
    for (let at = 0; at < rows.length; at += perStep) {
      await execute(context, saveVerdicts, { id, run, rows: () => rows.slice(at, at + perStep) });
      if (at % 10_000 === 0 && at > 0) await note(Math.floor((rows.length + at) / 2));
    }
    return await execute(context, endJudging, {
      id,
      run,
      counts: countVerdicts(rows),
      digest: await digestOf(rows, store),
      found,
    });
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'sheet-judged-again'))
      await execute(context, failSheet, {
        id,
        run,
        failure: 'The rows could not be judged to their end.',
      }).catch(() => undefined);
    throw error;
  }

  function note(rowsJudged: number) {
    return execute(context, noteJudged, { id, run, rowsJudged });
  }
}

function countVerdicts(rows: readonly JudgedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict, issues } of rows) {
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (issues.some(({ code }) => code === changedCode)) counts.changed = (counts.changed ?? 0) + 1;
  }
  return counts;
}

function refuseUnread({ columns, state, failure }: NumberSheet): void {
  if (columns.length === 0) {
    throw new Problem({
      kind: 'conflict',
      code: 'sheet-not-read',
      message: failure ?? 'The sheet was not read to its end. Send it again.',
    });
  }
  if (state === 'applied') {
    throw new Problem({
      kind: 'conflict',
      code: 'sheet-applied',
      message: 'This sheet was applied already.',
    });
  }
}

function checkMeanings({ columns }: NumberSheet, wished: readonly string[] | undefined): void {
  if (!wished) return;
  if (wished.length !== columns.length) {
    const message = `The sheet has ${columns.length} columns; say what each of them holds.`;
    throw invalid([{ path: 'meanings', code: 'columns-count', message }]);
  }
  const twice = wished.flatMap((meaning, at) => {
    if (meaning === 'ignore' || wished.indexOf(meaning) === at) return [];
    const message = 'Two columns cannot hold the same. Choose another meaning for one of them.';
    return [{ path: `meanings.${at}`, code: 'listed-twice', message }];
  });
  const missing = wished.includes('number')
    ? []
    : [{ path: 'meanings.0', code: 'required', message: 'Say which column holds the number.' }];
  if (missing.length + twice.length > 0) throw invalid([...missing, ...twice]);
}
