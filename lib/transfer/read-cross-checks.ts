import { labelOf, lastOf } from '../access-numbers/block';
import { emailKey } from '../accounts/model';
import { callingListLimits } from '../calling-lists/model';
import { compareRanges, overlap } from '../numbering/intervals';
import { nameKey } from '../tenants/keys';
import { entryPaths, recordsPath } from './archive-entries';
import type {
  ArchivedBlock,
  ArchivedCallingList,
  ArchivedPerson,
  ArchivedTenant,
  ArchiveManifest,
} from './model';
import { contradiction } from './read-refusals';

export interface SmallContent {
  manifest: ArchiveManifest;
  tenant: ArchivedTenant;
  accessNumbers: ArchivedBlock[];
  people: ArchivedPerson[];
  callingLists: ArchivedCallingList[];
}

/** Whether the parts of an archive fit each other; asked before its heavy ones are read. */
export function crossCheck(content: SmallContent): void {
  const { manifest, tenant, people, callingLists } = content;
  for (const member of ['id', 'url', 'name'] as const) {
    if (manifest.tenant[member] !== tenant[member])
      throw contradiction(
        entryPaths.tenant,
        `The ${member} of the tenant is “${tenant[member]}”; the manifest says “${manifest.tenant[member]}”.`,
      );
  }
  checkBlocks(content.accessNumbers);
  checkTwice(entryPaths.people, people, 'id', ({ id }) => id);
  checkTwice(entryPaths.people, people, 'e-mail address', ({ email }) => emailKey(email));
  checkTwice(entryPaths.callingLists, callingLists, 'id', ({ id }) => id);
  checkTwice(entryPaths.callingLists, callingLists, 'name', ({ name }) => nameKey(name));
  checkLists(content);
}

function checkBlocks(blocks: readonly ArchivedBlock[]): void {
  const ranges = blocks.map(({ number, count }) => ({
    first: number,
    last: lastOf(number, count) ?? number,
  }));
  for (const [at, range] of ranges.entries()) {
    const before = ranges[at - 1];
    if (!before) continue;
    const say = ({ first, last }: typeof range) => labelOf({ number: first, last });
    const place = `${entryPaths.accessNumbers}:${at + 1}`;
    if (overlap(before, range))
      throw contradiction(place, `${say(range)} overlaps ${say(before)} on the line before.`);
    if (compareRanges(before, range) > 0)
      throw contradiction(place, `${say(range)} stands behind ${say(before)}: the lines are not in order.`);
  }
}

function checkTwice<Row>(path: string, rows: readonly Row[], what: string, keyOf: (row: Row) => string) {
  const lines = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const key = keyOf(row);
    const first = lines.get(key);
    if (first !== undefined)
      throw contradiction(`${path}:${at + 1}`, `The ${what} “${key}” is on line ${first} already.`);
    lines.set(key, at + 1);
  }
}

/** Every list has its records, and every entry with records its list. */
function checkLists({ manifest, callingLists }: SmallContent): void {
  const most = callingListLimits.listsPerTenant;
  if (callingLists.length > most)
    throw contradiction(
      entryPaths.callingLists,
      `There are ${callingLists.length} calling lists; a tenant has at most ${most}.`,
    );
  const rows = new Map(manifest.entries.map((entry) => [entry.path, entry.rows]));
  for (const path of Object.values(entryPaths)) rows.delete(path);
  for (const [at, { id, name, records }] of callingLists.entries()) {
    const path = recordsPath(id);
    const place = `${entryPaths.callingLists}:${at + 1}`;
    if (!rows.has(path))
      throw contradiction(place, `The records of “${name}” are not in the archive: ${path}.`);
    if (rows.get(path) !== records)
      throw contradiction(
        place,
        `“${name}” has ${records} records; the manifest lists ${rows.get(path)} rows of ${path}.`,
      );
    rows.delete(path);
  }
  const [stray] = rows.keys();
  if (stray !== undefined) throw contradiction(stray, 'The entry is no part of a tenant.');
}
