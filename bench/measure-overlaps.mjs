import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import { medians } from './medians.mjs';

/** Checks in one round, so that a round is long beside the clock's own steps. */
const checksAtOnce = 50;

/**
 * The overlap check of a range, as a tenant's draft is checked: in a range that somebody holds, beside one, and in a
 * gap. Against the bare prepared statement that answers the same, and with many ranges against few.
 */
export async function measureOverlaps({ few, many, openFolder, benchRange, systemId }) {
  const worlds = {};
  for (const [name, { folder, count }] of Object.entries({ few, many })) {
    const storage = await openFolder(folder);
    const bare = prepareBare(join(folder, 'tenantry.sqlite'), systemId);
    const questions = (turn) =>
      Array.from({ length: checksAtOnce }, (_, at) => question(benchRange, turn * checksAtOnce + at, count));
    worlds[name] = {
      async ours(turn) {
        const asked = questions(turn);
        const began = performance.now();
        let found = 0;
        for (const range of asked)
          found += (await storage.read.numberRanges.listOverlaps({ systemId, range, limit: 3 })).length;
        worlds[name].found = found;
        return (performance.now() - began) / checksAtOnce;
      },
      async theirs(turn) {
        const asked = questions(turn);
        const began = performance.now();
        let found = 0;
        for (const range of asked) found += bare(range).length;
        if (found !== worlds[name].found) throw new Error('The two checks do not find the same ranges.');
        return (performance.now() - began) / checksAtOnce;
      },
    };
  }
  const runs = {
    many: worlds.many.ours,
    bare: worlds.many.theirs,
    few: worlds.few.ours,
  };
  const result = await medians(runs, { warmUp: 100, rounds: 400 });
  const inMicroseconds = (milliseconds) => milliseconds * 1000;
  return [
    {
      what: 'Overlap check among 1,000,000 ranges, against the bare prepared statement',
      figure: inMicroseconds(result.many),
      against: inMicroseconds(result.bare),
      unit: 'µs',
      target: 3,
    },
    {
      what: 'Overlap check among 1,000,000 ranges, against 10,000',
      figure: inMicroseconds(result.many),
      against: inMicroseconds(result.few),
      unit: 'µs',
      target: 1.5,
    },
  ];
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
  const statement = database.prepare(`
    select r.first, r.last, r.kind, r.tenant_id, t.name
    from number_ranges as r join tenants as t on t.id = r.tenant_id
    where r.system_id = @systemId and r.length = @length and r.last >= @first and r.first <= @last
      and r.first >= coalesce((select max(b.first) from number_ranges as b
        where b.system_id = @systemId and b.length = @length and b.first <= @first), @first)
    order by r.first limit 3`);
  return ({ first, last }) => statement.all({ systemId, length: first.length, first, last });
}
