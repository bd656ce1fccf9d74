import { createHash } from 'node:crypto';
import type { Context } from '../context';
import type { RecordReader } from '../records/store';
import { entryPaths, recordsPath } from './archive-entries';
import { canonicalList, canonicalPerson, canonicalTenant, toLine } from './canonical';
import type { TenantState } from './content-state';
import { type ArchiveManifest, archiveFormat, archiveFormatVersion } from './model';
import { nameSecrets } from './name-secrets';
import { platformVersion } from './platform-version';
import { readHistory } from './read-history';

export type Readers = Map<string, RecordReader>;

export interface Exporting {
  state: TenantState;
  small: { path: string; rows: number; bytes: Buffer }[];
  /** By batch. */
  readers: Readers;
}

/** The entries that are small enough to be made at once. */
export function smallMembers({ tenant, blocks, people, lists }: TenantState): Exporting['small'] {
  return [
    { path: entryPaths.tenant, lines: [canonicalTenant(tenant)] },
    { path: entryPaths.accessNumbers, lines: blocks },
    { path: entryPaths.people, lines: people.map(canonicalPerson) },
    { path: entryPaths.callingLists, lines: lists.map(canonicalList) },
  ].map(({ path, lines }) => ({
    path,
    rows: lines.length,
    bytes: Buffer.from(lines.map(toLine).join('')),
  }));
}

/** Hashes the history, page by page; of the records hash and size are known. */
export async function makeManifest(
  context: Context,
  { state, small, readers }: Exporting,
): Promise<ArchiveManifest> {
  const { tenant, people, lists } = state;
  const history = { rows: 0, bytes: 0, latest: '', hash: createHash('sha256') };
  for await (const page of historyOf(context, state, readers)) {
    const chunk = chunkOf(page);
    history.hash.update(chunk);
    history.rows += page.length;
    history.bytes += chunk.length;
    for (const { at } of page) if (at > history.latest) history.latest = at;
  }
  const changes = [tenant, ...people, ...lists].map(({ updatedAt }) => updatedAt);
  return {
    format: archiveFormat,
    formatVersion: archiveFormatVersion,
    platformVersion,
    databaseVersion: context.storage.databaseVersion,
    asOf: [history.latest, ...changes].toSorted().at(-1) ?? tenant.updatedAt,
    tenant: { id: tenant.id, url: tenant.url, name: tenant.name },
    secrets: nameSecrets(state),
    entries: [
      ...small.map(({ path, rows, bytes }) => ({
        path,
        rows,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
      ...lists.map(({ id, records, bytes, sha256 }) => ({
        path: recordsPath(id),
        rows: records,
        bytes,
        sha256,
      })),
      {
        path: entryPaths.history,
        rows: history.rows,
        bytes: history.bytes,
        sha256: history.hash.digest('hex'),
      },
    ],
  };
}

export function historyOf({ storage }: Context, { tenant, history: place }: TenantState, readers: Readers) {
  const carried = place.batch === null ? undefined : readers.get(place.batch);
  return readHistory(storage.read, carried, { id: tenant.id, place });
}

export function chunkOf(page: readonly { line: string }[]): Buffer {
  return Buffer.from(page.map(({ line }) => `${line}\n`).join(''));
}
