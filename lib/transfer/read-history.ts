import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { AuditEntry } from '../audit/model';
import type { RecordReader } from '../records/store';
import type { Stores } from '../stores';
import { canonicalEntry } from './canonical';
import type { HistoryPlace } from './content-state';

/** Entries carry a tenant before and after; fifty of the largest still fit into memory. */
const atOnce = 50;

/** The whole history of a tenant, oldest first, in pages of lines: what came with it, then what happened here. */
export async function* readHistory(
  { audit }: Pick<Stores, 'audit'>,
  carried: RecordReader | undefined,
  { id, place }: { id: string; place: HistoryPlace },
): AsyncGenerator<{ at: string; line: string }[]> {
  for (let after = 0; carried; ) {
    const page = await carried.list({ after, limit: atOnce });
    if (page.length > 0) yield page.map(({ line }) => ({ at: (JSON.parse(line) as AuditEntry).at, line }));
    if (page.length < atOnce) break;
    after = page.at(-1)?.position ?? 0;
    await turnOfOthers();
  }
  for (let { after } = place; after < place.upTo; ) {
    const page = (await audit.list({ tenantId: id }, { after, limit: atOnce })).reverse();
    const own = page.filter(({ sequence }) => sequence <= place.upTo);
    if (own.length > 0)
      yield own.map((entry) => ({ at: entry.at, line: JSON.stringify(canonicalEntry(entry)) }));
    if (own.length < atOnce) break;
    after = own.at(-1)?.sequence ?? place.upTo;
    await turnOfOthers();
  }
}
