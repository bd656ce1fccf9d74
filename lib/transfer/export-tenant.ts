import * as z from 'zod';
import { command, type ExecuteOptions, execute } from '../command';
import type { Context } from '../context';
import { Problem } from '../problem';
import { query } from '../query';
import type { MemberSource } from '../wire/zip/model';
import { writeArchive } from '../wire/zip/write-archive';
import { entryPaths, recordsPath } from './archive-entries';
import { toLine } from './canonical';
import { getExportable, readState, type TenantState } from './content-state';
import {
  chunkOf,
  type Exporting,
  historyOf,
  makeManifest,
  type Readers,
  smallMembers,
} from './export-manifest';
import { type ExportPart, keepParts } from './export-parts';
import { exportRecords } from './export-records';
import type { ArchiveManifest } from './model';

/**
 * Takes down what is exported, in one moment, and that it is. The entry of the provider's log stands before the first
 * byte leaves: an export that was cut off in the middle has given away as much as it has sent.
 */
export const beginExport = command({
  name: 'tenant.export',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, now }, { id }) {
    const state = await readState(stores, id, now);
    return { result: state, audit: { entity: 'tenant', id, label: state.tenant.name } };
  },
});

/** What the file of an export would be called now; nothing is exported. */
export const nameExport = query({
  name: 'tenant.export',
  input: z.strictObject({ id: z.string() }),
  run: async ({ stores, now }, { id }) => ({ fileName: fileNameOf(await getExportable(stores, id), now) }),
});

function fileNameOf({ url }: { url: string }, now: string): string {
  return `${url}-${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z.tenantry.zip`;
}

/** How far an export is: unpacked bytes of what it packs, of which the manifest itself is no part. */
interface ExportProgress {
  bytes: number;
  totalBytes: number;
}

export interface ExportOptions extends ExecuteOptions {
  onProgress?(progress: ExportProgress): void;
  /** Ends it; whoever reads the bytes sees its reason thrown. */
  signal?: AbortSignal;
  /** What goes along with the tenant; everything, and its history, unless something is said. */
  parts?: ReadonlySet<ExportPart> | undefined;
}

export interface TenantExport {
  /** `greene-20260105T080000Z.tenantry.zip`. */
  fileName: string;
  tenant: { id: string; url: string; name: string };
  /** Reads the history once, so it is not there at once; the archive begins without waiting for it. */
  manifest(): Promise<ArchiveManifest>;
  /** The archive; to be read once. Memory holds a page of records, however slowly it is read. */
  bytes: AsyncIterable<Uint8Array>;
  /** Lets go of what it holds open; needed only where `bytes` is never read. */
  discard(): Promise<void>;
}

/** One tenant as an archive (contract.md): the same tenant in the same state gives the same bytes. */
export async function exportTenant(
  context: Context,
  input: { id: string },
  options: ExportOptions = {},
): Promise<TenantExport> {
  const whole = await execute(context, beginExport, input, options);
  const state = options.parts ? keepParts(whole, options.parts) : whole;
  const { tenant } = state;
  const readers = await openReaders(context, state);
  const close = async () => {
    for (const reader of readers.values()) await reader.close();
  };
  const small = smallMembers(state);
  const manifest = once(() => makeManifest(context, { state, small, readers }));
  let isRead = false;
  return {
    fileName: fileNameOf(tenant, context.now()),
    tenant: { id: tenant.id, url: tenant.url, name: tenant.name },
    manifest,
    bytes: {
      [Symbol.asyncIterator]() {
        isRead = true;
        return withEnd(
          writeArchive(listMembers(context, { state, small, readers, manifest, options })),
          close,
        );
      },
    },
    discard: async () => {
      if (!isRead) await close();
    },
  };
}

/** Batches are never changed, but removed with their list: what is open stays readable. */
async function openReaders({ storage }: Context, { lists, history, tenant }: TenantState): Promise<Readers> {
  const readers: Readers = new Map();
  const batches = [...lists.map(({ batch }) => batch), ...(history.batch === null ? [] : [history.batch])];
  try {
    for (const batch of new Set(batches)) readers.set(batch, await storage.records.open(batch));
    return readers;
  } catch (error) {
    for (const reader of readers.values()) await reader.close();
    const isSame = await refersTo(storage.read, tenant.id, batches);
    if (isSame) throw error;
    throw new Problem({
      kind: 'conflict',
      code: 'changed-meanwhile',
      message: `Somebody changed ${tenant.name} at this moment. Export it again.`,
    });
  }
}

async function refersTo(stores: Context['storage']['read'], id: string, batches: string[]): Promise<boolean> {
  const carried = await stores.tenants.findCarriedHistory(id);
  const lists = await stores.callingLists.listOfTenant(id);
  const known = new Set([...lists.map(({ batch }) => batch), carried?.batch]);
  return batches.every((batch) => known.has(batch));
}

interface Writing extends Exporting {
  manifest(): Promise<ArchiveManifest>;
  options: ExportOptions;
}

async function* listMembers(context: Context, writing: Writing): AsyncGenerator<MemberSource> {
  const { state, small, readers, manifest, options } = writing;
  yield { path: entryPaths.manifest, bytes: lazily(async () => Buffer.from(toLine(await manifest()))) };
  const totalBytes = (await manifest()).entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const watch = watching({ totalBytes, ...options });
  for (const { path, bytes } of small) yield { path, bytes: watch(lazily(async () => bytes)) };
  for (const list of state.lists) {
    const reader = readers.get(list.batch);
    if (!reader) throw new Error(`Batch ${list.batch} was not opened.`);
    yield { path: recordsPath(list.id), bytes: watch(exportRecords(reader, list)) };
  }
  yield { path: entryPaths.history, bytes: watch(historyBytes(context, state, readers)) };
}

async function* historyBytes(context: Context, state: TenantState, readers: Readers) {
  for await (const page of historyOf(context, state, readers)) yield chunkOf(page);
}

/** Counts what goes through, and lets nothing more through once it is aborted. */
function watching({ totalBytes, onProgress, signal }: ExportOptions & { totalBytes: number }) {
  let bytes = 0;
  return async function* watch(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      yield chunk;
      bytes += chunk.length;
      onProgress?.({ bytes, totalBytes });
    }
  };
}

async function* lazily(make: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make();
}

async function* withEnd<T>(source: AsyncIterable<T>, end: () => Promise<void>): AsyncGenerator<T> {
  try {
    yield* source;
  } finally {
    await end();
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
