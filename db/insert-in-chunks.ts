import { setImmediate as turnOfOthers } from 'node:timers/promises';

/** Few enough that the widest row times this stays below the engines' limits on bound values. */
const rowsPerStatement = 200;

/** Between two chunks other requests have their turn. */
export async function insertInChunks<Row>(
  rows: Row[],
  insert: (chunk: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    if (at > 0) await turnOfOthers();
    await insert(rows.slice(at, at + rowsPerStatement));
  }
}
