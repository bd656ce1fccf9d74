/** Few enough that the widest row times this stays below the engines' limits on bound values. */
const rowsPerStatement = 200;

export async function insertInChunks<Row>(
  rows: Row[],
  insert: (chunk: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement)
    await insert(rows.slice(at, at + rowsPerStatement));
}
