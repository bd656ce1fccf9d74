import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import { signIn } from './client.mjs';
import { medians } from './medians.mjs';

/** Checks in one round, so that a round is long beside the clock's own steps. */
const checksAtOnce = 50;

/**
 * The overlap check of a range, as a tenant's draft is checked: in a range that somebody holds, beside one, and in a
 * gap: in this process against the bare prepared statement that answers the same, and as the form asks it with many
 * ranges against few. No question is asked twice, so that nobody finds what another has just read.
 */
export async function measureOverlaps({ few, many, openFolder, benchRange, system }) {
  const { folder, count } = many;
  const file = join(folder, 'tenantry.sqlite');
  await readThrough(file);
  const { numberRanges } = (await openFolder(folder)).read;
  const bare = prepareBare(file, system.id);
  const ours = (range) => numberRanges.listOverlaps({ systemId: system.id, range, limit: 3 });
  for (let turn = 0; turn < 400; turn += 1) {
    const range = question(benchRange, turn, count);
    if ((await ours(range)).length !== bare(range).length)
      throw new Error('The two checks do not find the same ranges.');
  }
  const ask = (check, shift) => async (turn) => {
    const from = (2 * turn + shift) * checksAtOnce;
    const asked = Array.from({ length: checksAtOnce }, (_, at) => question(benchRange, from + at, count));
    const began = performance.now();
    for (const range of asked) await check(range);
    return (performance.now() - began) / checksAtOnce;
  };
  const result = await medians({ ours: ask(ours, 0), bare: ask(bare, 1) }, { warmUp: 100, rounds: 400 });
  const asked = {};
  for (const [name, world] of Object.entries({ few, many })) {
    const client = await signIn(world.server.address);
    const path = `/api/v1/numbering/overlaps?system=${encodeURIComponent(system.name)}&numbers=`;
    asked[name] = (turn) => {
      const { first, last } = question(benchRange, turn, world.count);
      return client.ask(`${path}${first}-${last}`);
    };
  }
  const growth = await medians(asked, { warmUp: 60, rounds: 300 });
  const inMicroseconds = (milliseconds) => milliseconds * 1000;
  return [
    {
      what: 'Overlap check among 1,000,000 ranges, against the bare prepared statement',
      figure: inMicroseconds(result.ours),
      against: inMicroseconds(result.bare),
      unit: 'µs',
      target: 3,
    },
    {
      what: 'Overlap check as the form asks it, among 1,000,000 ranges against 10,000',
      figure: growth.many,
      against: growth.few,
      unit: 'ms',
      target: 1.5,
    },
  ];
}

/** So that the disk is not what is measured. */
async function readThrough(file) {
  for await (const _ of createReadStream(file, { highWaterMark: 2 ** 20 }));
}

/** A range somewhere near one that is held: over its start, inside, over its end, or behind it. */
function question(benchRange, turn, count) {
  const { first, last } = benchRange((turn * 7919) % count);
  const shift = [-5, 1, Number(last) - Number(first), 850][turn % 4];
  const start = Number(first) + shift;
  return { first: String(start), last: String(start + 9) };
}

/** The same question to the same tables, prepared once, without anything of the product around it. */
function prepareBare(file, systemId) {
  const database = new DatabaseFile(file, { readonly: true });
  database.pragma('cache_size = -32000'); // as the product has it
  const statement = database.prepare(`
    select r.first, r.last, r.kind, r.tenant_id, t.name
    from number_ranges as r join tenants as t on t.id = r.tenant_id
    where r.system_id = @systemId and r.length = @length and r.last >= @first and r.first <= @last
      and r.first >= coalesce((select max(b.first) from number_ranges as b
        where b.system_id = @systemId and b.length = @length and b.first <= @first), @first)
    order by r.first limit 3`);
  return ({ first, last }) => statement.all({ systemId, length: first.length, first, last });
}
