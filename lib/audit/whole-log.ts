import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { RecordReader } from '../records/store';
import type { AuditEntry } from './model';
import type { AuditFilter, AuditStore } from './store';

/** Between two entries: a sequence of this cluster's log, or a position in what a tenant brought along. */
export type Place = number | { former: number };

export interface PlacedEntry {
  entry: AuditEntry;
  place: Place;
}

/** A log to page through: this cluster's, and behind it the history that an imported tenant brought along. */
export interface WholeLog {
  audit: AuditStore;
  filter: AuditFilter;
  /** Open while it is read. */
  former?: RecordReader;
  /** How many entries one read gets. */
  atOnce: number;
}

/** A position that no batch reaches. */
const behindAll = 2 ** 31 - 1;

/** Newest first, from a place on or from the top. */
export async function* listDown(log: WholeLog, from?: Place): AsyncGenerator<PlacedEntry> {
  const { atOnce } = log;
  let before = typeof from === 'number' ? from : undefined;
  while (typeof from !== 'object') {
    const page = await log.audit.list(log.filter, { limit: atOnce, ...(before && { before }) });
    for (const entry of page) yield { entry, place: entry.sequence };
    before = page.at(-1)?.sequence;
    if (page.length < atOnce) break;
  }
  let above = typeof from === 'object' ? from.former : behindAll;
  while (log.former) {
    const page = await log.former.list({ before: above, limit: atOnce });
    yield* page.reverse().map(toFormer).filter(matching(log.filter));
    above = page.at(-1)?.position ?? 0;
    if (page.length < atOnce) break;
    await turnOfOthers();
  }
}

/** Oldest first, from a place on. */
export async function* listUp(log: WholeLog, from: Place): AsyncGenerator<PlacedEntry> {
  const { atOnce } = log;
  let after = typeof from === 'object' ? from.former : 0;
  while (log.former && typeof from === 'object') {
    const page = await log.former.list({ after, limit: atOnce });
    yield* page.map(toFormer).filter(matching(log.filter));
    after = page.at(-1)?.position ?? after;
    if (page.length < atOnce) break;
    await turnOfOthers();
  }
  for (let sequence = typeof from === 'number' ? from : 0; ; ) {
    const page = (await log.audit.list(log.filter, { limit: atOnce, after: sequence })).reverse();
    for (const entry of page) yield { entry, place: entry.sequence };
    sequence = page.at(-1)?.sequence ?? sequence;
    if (page.length < atOnce) break;
  }
}

/** How many there are, or how many are newer than a place. */
export async function countNewer({ audit, filter, former }: WholeLog, than?: Place): Promise<number> {
  if (typeof than === 'number') return audit.count(filter, { after: than });
  const own = await audit.count(filter);
  return former ? own + (await countFormer(former, filter, than?.former ?? 0)) : own;
}

async function countFormer(former: RecordReader, filter: AuditFilter, after: number): Promise<number> {
  const { tenantId: _, afterSequence: _own, ...rest } = filter;
  const isAll = Object.values(rest).every((value) => value === undefined);
  if (isAll) {
    const [last] = await former.list({ before: behindAll, limit: 1 });
    return (last?.position ?? after) - after;
  }
  const atOnce = 50;
  let count = 0;
  for (let from = after; ; ) {
    const page = await former.list({ after: from, limit: atOnce });
    count += page.map(toFormer).filter(matching(filter)).length;
    from = page.at(-1)?.position ?? from;
    if (page.length < atOnce) return count;
    await turnOfOthers();
  }
}

/** The line was checked when the archive was read. */
function toFormer({ position, line }: { position: number; line: string }): PlacedEntry {
  return {
    entry: { ...(JSON.parse(line) as AuditEntry), formerHome: true },
    place: { former: position },
  };
}

function matching({ actorId, action, entity, entityId, door, since, until }: AuditFilter) {
  return ({ entry }: PlacedEntry) =>
    (actorId === undefined || entry.actorId === actorId) &&
    (action === undefined ||
      (action.endsWith('.') ? entry.action.startsWith(action) : entry.action === action)) &&
    (entity === undefined || entry.entity === entity) &&
    (entityId === undefined || entry.entityId === entityId) &&
    (door === undefined || entry.door === door) &&
    (since === undefined || entry.at >= since) &&
    (until === undefined || entry.at < until);
}
