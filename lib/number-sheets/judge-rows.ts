import { createHash } from 'node:crypto';
import { findClashes, sortStanding } from './find-clashes';
import {
  changedCode,
  type FoundDamage,
  type JudgedRow,
  type NumberSheet,
  type Repair,
  type RowIssue,
  type Verdict,
} from './model';
import { numberColumnOf } from './number-column';
import { readRow } from './read-row';
import { resolveNames, type Unresolved } from './resolve-names';
import { type Standing, standAgainst } from './stand-against';
import type { NumberSheetStore } from './store';
import { repairWords, verdictNames } from './words';

/** Rows between two turns of others. */
export const pageSize = 500;
const mostExamples = 3;
/** Rows of quick work between two turns of others. */
const stretch = 5000;

export interface Judgement {
  rows: JudgedRow[];
  found: FoundDamage[];
}

/** Rows are compared with how they stood before only where the inventory made the difference. */
export type JudgeReason = 'wishes' | 'inventory';

interface Judging {
  store: NumberSheetStore;
  reason: JudgeReason;
  now: string;
  /** Called now and then with how many rows were read so far. */
  onProgress(rows: number): Promise<void>;
}

/** What becomes of every row of the sheet, in its order; writes nothing. */
export async function judgeRows(
  sheet: NumberSheet,
  { store, reason, now, onProgress }: Judging,
): Promise<Judgement> {
  const { reading } = sheet;
  const column = numberColumnOf(reading);
  const damage = new Map<Repair, FoundDamage>();
  const judged: JudgedRow[] = [];
  const before = new Map<number, Verdict>();
  let unresolved: Unresolved[] = [];
  let isFirst = true;
  const numberAt = reading.meanings.indexOf('number');
  for (let after = 0; ; ) {
    const page = await store.listRows(sheet.id, {}, { after, limit: pageSize });
    for (const row of page) {
      if (row.verdict !== 'waiting') before.set(row.row, row.verdict);
      if (isFirst && reading.hasHead) {
        isFirst = false;
        continue;
      }
      isFirst = false;
      const read = readRow(row.cells, reading, column);
      noteDamage(damage, read.damage, { row: row.row, before: row.cells[numberAt] ?? '', after: read.after });
      const { refusal, block, names } = read;
      const verdict: Verdict = refusal?.verdict ?? (read.damage.length > 0 ? 'repaired' : 'create');
      const entry: JudgedRow = {
        row: row.row,
        verdict,
        planned: null,
        issues: refusal ? [refusal.issue] : repairedIssue(read.damage),
      };
      judged.push(entry);
      if (block && names) unresolved.push({ entry, block, names });
    }
    if (page.length < pageSize) break;
    after = page.at(-1)?.row ?? after;
    await onProgress(judged.length);
  }
  await resolveNames(store, unresolved);
  unresolved = [];
  await compare(judged, sheet, { store, now, damage });
  await store.giveWay();
  if (reason === 'inventory') markChanged(judged, before);
  return { rows: judged, found: [...damage.values()].toSorted((a, b) => b.rows - a.rows) };
}

/** Which repairs made a number of what was written. */
function repairedIssue(damage: readonly Repair[]): RowIssue[] {
  if (damage.length === 0) return [];
  const names = damage.map((repair) => repairWords[repair].name);
  return [{ path: 'number', code: 'repaired', message: `Repaired: ${names.join('; ').toLowerCase()}.` }];
}

interface Comparing {
  store: NumberSheetStore;
  now: string;
  damage: Map<Repair, FoundDamage>;
}

async function compare(
  judged: readonly JudgedRow[],
  { reading }: NumberSheet,
  { store, now, damage }: Comparing,
) {
  const byRow = new Map(judged.map((entry) => [entry.row, entry]));
  const saysMedia = reading.meanings.includes('media');
  const standing = sortStanding(
    judged.flatMap(({ row, planned }): Standing[] => (planned ? [{ row, planned, saysMedia }] : [])),
  );
  await store.giveWay();
  const against = await standAgainst(store, standing, now);
  for (const [row, { verdict, issue }] of against) set(byRow, row, verdict, issue);
  await store.giveWay();
  const { doubled, clashes } = findClashes(standing.filter(({ row }) => !against.has(row)));
  for (const [row, first] of doubled) {
    noteDamage(damage, ['doubled'], { row, before: `row ${row}`, after: `row ${first}` });
    const issue = { path: 'number', code: 'doubled', row: first };
    if (reading.repairs.includes('doubled'))
      set(byRow, row, 'doubled', { ...issue, message: `The same as row ${first}; left out.` });
    else {
      const message = `The same as row ${first}. Leave doubled rows out, or remove one of them.`;
      set(byRow, row, 'clash', { ...issue, message });
    }
  }
  for (const [row, { verdict, issue }] of clashes) set(byRow, row, verdict, issue);
}

function set(byRow: ReadonlyMap<number, JudgedRow>, row: number, verdict: Verdict, issue: RowIssue): void {
  const entry = byRow.get(row);
  if (!entry) return;
  entry.verdict = verdict;
  entry.issues = [issue];
}

/** Rows that stand otherwise than the last time say so; only where there was a last time. */
function markChanged(judged: readonly JudgedRow[], before: ReadonlyMap<number, Verdict>): void {
  for (const entry of judged) {
    const was = before.get(entry.row);
    if (was === undefined || was === entry.verdict) continue;
    const message = `Before: ${verdictNames[was].toLowerCase()}.`;
    entry.issues = [...entry.issues, { path: '', code: changedCode, message }];
  }
}

interface Example {
  row: number;
  before: string;
  after: string | undefined;
}

function noteDamage(
  found: Map<Repair, FoundDamage>,
  damage: readonly Repair[],
  { row, before, after }: Example,
) {
  for (const repair of damage) {
    const known = found.get(repair) ?? { repair, rows: 0, examples: [] };
    known.rows += 1;
    if (known.examples.length < mostExamples && after !== undefined)
      known.examples.push({ row, before: before.slice(0, 60), after });
    found.set(repair, known);
  }
}

/** Of everything that would be written: the same digest, the same blocks. */
export async function digestOf(
  rows: readonly JudgedRow[],
  store: Pick<NumberSheetStore, 'giveWay'>,
): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < rows.length; at += pageSize) {
    if (at % stretch === 0) await store.giveWay();
    const page = rows.slice(at, at + pageSize);
    hash.update(
      page.map(({ row, verdict, planned }) => `${row} ${verdict} ${JSON.stringify(planned)}\n`).join(''),
    );
  }
  return hash.digest('hex');
}
