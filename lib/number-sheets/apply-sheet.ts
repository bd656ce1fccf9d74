import * as z from 'zod';
import type { AccessNumberBlock } from '../access-numbers/model';
import { type CommandContext, command, execute } from '../command';
import type { Context } from '../context';
import { conflict, Problem } from '../problem';
import { findFrozen, frozenIssue } from '../tenants/frozen';
import { sortStanding } from './find-clashes';
import { beginJudging, judgeSheet } from './judge-sheet';
import { type ApplyChoice, countKind, type JudgedRow, type NumberSheet, type PlannedBlock } from './model';
import { getOwnSheet } from './own-sheet';
import { type Standing, standAgainst } from './stand-against';

export const Application = z.strictObject({
  id: z.string(),
  digest: z.string({ error: 'Send the digest of the sheet as it was looked at.' }),
  rows: z.enum(['all', 'good'], { error: 'The rows are all or good.' }),
});

/** Shows others that the sheet is being applied; writes no number. */
export const beginApplying = command({
  name: 'number-sheet.apply',
  input: Application,
  async run({ stores, actor, now }, { id, digest, rows }) {
    const sheet = await getOwnSheet({ stores, actor }, id);
    if (sheet.state === 'applied') return { result: sheet, audit: null };
    checkApplicable(sheet, digest, rows);
    const applying: NumberSheet = { ...sheet, state: 'applying', failure: null, updatedAt: now };
    await stores.numberSheets.save(applying);
    return { result: applying, audit: null };
  },
});

/** After a refusal the sheet stands as it was, and says why it was refused until it is judged or applied again. */
export const endApplying = command({
  name: 'number-sheet.apply',
  input: z.strictObject({ id: z.string(), refusal: z.string() }),
  async run({ stores, actor, now }, { id, refusal }) {
    const sheet = await getOwnSheet({ stores, actor }, id);
    if (sheet.state === 'applying' || sheet.state === 'judged') {
      await stores.numberSheets.save({ ...sheet, state: 'judged', failure: refusal, updatedAt: now });
    }
    return { result: null, audit: null };
  },
});

/** Writes the blocks of a sheet exactly as they were judged, all in one transaction; a second time changes nothing. */
export const writeSheet = command({
  name: 'number-sheet.apply',
  input: Application,
  async run(context, { id, digest, rows }) {
    const { stores, actor, now } = context;
    const sheet = await getOwnSheet({ stores, actor }, id);
    if (sheet.state === 'applied') return { result: sheet, audit: null };
    checkApplicable(sheet, digest, rows);
    const planned = await readPlanned(context, id);
    await requireThawedRows(context, planned);
    await checkUnchanged(context, planned);
    await writeBlocks(context, planned);
    const numbers = planned.reduce((sum, { planned: { count } }) => sum + count, 0);
    const applied: NumberSheet = {
      ...sheet,
      state: 'applied',
      applied: { rows, blocks: planned.length, numbers, at: now },
      updatedAt: now,
    };
    await stores.numberSheets.save(applied);
    return {
      result: applied,
      audit: {
        entity: 'number-sheet',
        id,
        label: sheet.title,
        after: {
          blocks: planned.length,
          numbers,
          rows,
          counts: sheet.counts,
          digest,
          sample: planned.slice(0, sampleSize).map(describe),
        },
      },
    };
  },
});

const sampleSize = 20;
/** Few enough that nobody waits long for their turn. */
const [perPage, perWrite] = [500, 100];

/**
 * Applies a sheet. When the inventory has changed since it was judged, nothing is written: it is judged again, and the
 * refusal says how many rows stand otherwise now.
 */
export async function applySheet(
  context: Context,
  input: z.input<typeof Application>,
  write: (input: z.input<typeof Application>) => Promise<NumberSheet> = (said) =>
    execute(context, writeSheet, said),
): Promise<NumberSheet> {
  const { id } = await execute(context, beginApplying, input);
  try {
    return await write(input);
  } catch (error) {
    const refused = await judgeIfChanged(context, id, error);
    const refusal =
      refused instanceof Problem ? refused.message : 'Nothing was written: applying it failed. Try again.';
    await execute(context, endApplying, { id, refusal });
    throw refused;
  }
}

async function judgeIfChanged(context: Context, id: string, error: unknown): Promise<unknown> {
  if (!(error instanceof Problem && error.code === 'inventory-changed')) return error;
  await execute(context, endApplying, { id, refusal: '' });
  const { counts } = await judgeSheet(context, await execute(context, beginJudging, { id }), 'inventory');
  const changed = counts.changed ?? 0;
  return new Problem({
    kind: 'conflict',
    code: 'inventory-changed',
    message: `Nothing was written: the inventory changed since this was judged. ${changed === 1 ? '1 row stands' : `${changed} rows stand`} otherwise now. Look at them, then apply again.`,
    issues: error.issues,
  });
}

function checkApplicable(sheet: NumberSheet, digest: string, rows: ApplyChoice): void {
  const { state, counts } = sheet;
  if (state !== 'judged' && state !== 'applying') {
    const message = 'The sheet is not judged yet. Wait until it is.';
    throw refuse({ code: 'sheet-not-judged', message });
  }
  if (sheet.digest !== digest) {
    const message = 'The sheet was judged again since you looked at it. Look at it once more.';
    throw refuse({ code: 'sheet-judged-again', message });
  }
  const bad = countKind(counts, 'bad');
  if (rows === 'all' && bad > 0) {
    const message = `${bad === 1 ? '1 row cannot' : `${bad} rows cannot`} be written, so nothing was. Correct them, or apply only the good rows.`;
    throw refuse({ code: 'sheet-has-bad-rows', message });
  }
  if (countKind(counts, 'good') === 0)
    throw refuse({ code: 'nothing-to-apply', message: 'No row of this sheet makes a new block.' });
}

async function readPlanned({ stores }: CommandContext, id: string): Promise<Standing[]> {
  const planned: Standing[] = [];
  for (const verdict of ['create', 'repaired'] as const) {
    for (let after = 0; ; ) {
      const page: JudgedRow[] = await stores.numberSheets.listPlanned(id, verdict, { after, limit: perPage });
      for (const row of page)
        if (row.planned) planned.push({ row: row.row, planned: row.planned, saysMedia: true });
      if (page.length < perPage) break;
      after = page.at(-1)?.row ?? after;
    }
  }
  return sortStanding(planned);
}

/** Throws `conflict` with the first rows whose tenants are frozen. */
async function requireThawedRows({ stores }: CommandContext, planned: readonly Standing[]): Promise<void> {
  const frozen = await findFrozen(
    stores,
    planned.map(({ planned: { tenant } }) => tenant?.id),
  );
  if (frozen.size === 0) return;
  const issues = planned.flatMap(({ row, planned: { tenant } }) => {
    const found = tenant && frozen.get(tenant.id);
    return found ? [frozenIssue(found, `rows.${row}`)] : [];
  });
  throw conflict(issues.slice(0, sampleSize));
}

/** What was free to write when it was judged still is, for the same tenants over the same trunks. */
async function checkUnchanged({ stores, now }: CommandContext, planned: readonly Standing[]): Promise<void> {
  const against = await standAgainst(stores.numberSheets, planned, now);
  const tenants = new Map(
    planned.flatMap(({ planned: { tenant } }) => (tenant ? [[tenant.id, tenant.name]] : [])),
  );
  const live = new Map(
    (await stores.numberSheets.listLiveTenants([...tenants.keys()])).map(({ id, name }) => [id, name]),
  );
  const names = await stores.numberSheets.listNames();
  const [trunks, accounts] = [new Set(names.trunks), new Set(names.smsAccounts)];
  const changed = planned.filter(
    ({ row, planned: block }) =>
      against.has(row) ||
      (block.tenant !== null && live.get(block.tenant.id) !== block.tenant.name) ||
      block.trunks.some(({ name }) => !trunks.has(name)) ||
      block.smsAccounts.some((name) => !accounts.has(name)),
  );
  if (changed.length === 0) return;
  throw new Problem({
    kind: 'conflict',
    code: 'inventory-changed',
    message: 'The inventory changed since this was judged.',
    issues: changed.slice(0, sampleSize).map(({ row, planned: { first } }) => ({
      path: `rows.${row}`,
      code: 'inventory-changed',
      message: against.get(row)?.issue.message ?? `What ${first} is assigned to has changed.`,
    })),
  });
}

async function writeBlocks(context: CommandContext, planned: readonly Standing[]): Promise<void> {
  const { stores, now } = context;
  for (let at = 0; at < planned.length; at += perWrite) {
    const saved = planned.slice(at, at + perWrite).map(({ planned: block }) => toBlock(context, block));
    await stores.accessNumbers.write({ saved }, now);
    await stores.numberSheets.giveWay();
  }
}

function toBlock({ newId, now, door }: CommandContext, planned: PlannedBlock): AccessNumberBlock {
  const { first, ...rest } = planned;
  return {
    ...rest,
    id: newId(),
    number: first,
    state: rest.tenant ? 'assigned' : 'free',
    stateUntil: null,
    reservedBy: null,
    lastTenant: null,
    source: door,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

function describe({ row, planned: { first, count, tenant } }: Standing) {
  return { row, number: first, count, tenant: tenant?.name ?? null };
}

function refuse(said: { code: string; message: string }): Problem {
  return new Problem({ kind: 'conflict', ...said });
}
