import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuseOtherThanZip } from '@/lib/wire/zip/first-bytes';
import { archiveTooLong } from '@/lib/wire/zip/refusals';
import { archiveLimits } from './archive-limits';
import { newId } from './new-id';
import { diskFull, isDiskFull, refuseWithoutSpace } from './spool-space';
import { incompleteUpload } from './upload-refusals';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes an archive in as it comes: never in memory, never under a name from outside, never more than the server takes.
 * Of one that breaks off or is refused nothing stays. Throws `malformed`, `too-large`, and `no-space`.
 */
export async function receiveArchive(
  id: string,
  body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null,
  contentLength?: number | null,
): Promise<{ bytes: number }> {
  const { archiveBytes: most } = archiveLimits();
  const announced = contentLength ?? undefined;
  if (announced !== undefined && announced > most) throw archiveTooLong(most, announced);
  const target = archiveFile(id);
  const folder = folderOf(id);
  const part = join(folder, `${newId()}.part`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await refuseWithoutSpace(folder, announced);
    const bytes = await write(part, body ?? [], { most, announced });
    await rename(part, target);
    return { bytes };
  } catch (error) {
    await rm(part, { force: true });
    if ((await readdir(folder).catch(() => ['unknown'])).length === 0) await discardArchive(id);
    throw isDiskFull(error) ? diskFull() : error;
  }
}

/** Where the archive of an import lies. */
export function archiveFile(id: string): string {
  return join(folderOf(id), 'archive.zip');
}

export async function discardArchive(id: string): Promise<void> {
  await rm(folderOf(id), { recursive: true, force: true });
}

/** The ids of everything that lies in the spool, and when it was last written to. */
export async function listSpool(): Promise<{ id: string; touchedAt: number }[]> {
  const names = await readdir(spoolFolder()).catch(() => []);
  const listed = await Promise.all(
    names.map(async (id) => ({
      id,
      touchedAt: (await stat(join(spoolFolder(), id)).catch(() => null))?.mtimeMs,
    })),
  );
  return listed.flatMap(({ id, touchedAt }) => (touchedAt === undefined ? [] : [{ id, touchedAt }]));
}

/** Removes what no living import refers to, unless it was touched after `untouchedSince` (milliseconds). */
export async function sweepSpool(living: ReadonlySet<string>, untouchedSince = Date.now()): Promise<number> {
  let swept = 0;
  for (const { id, touchedAt } of await listSpool()) {
    if (living.has(id) || touchedAt > untouchedSince) continue;
    await rm(join(spoolFolder(), id), { recursive: true, force: true });
    swept += 1;
  }
  return swept;
}

interface Expected {
  most: number;
  announced: number | undefined;
}

async function write(
  file: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { most, announced }: Expected,
): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  let bytes = 0;
  let first = Buffer.alloc(0);
  try {
    for await (const chunk of withoutCuts(body, () => ({ bytes, announced }))) {
      if (first.length < 4) {
        first = Buffer.concat([first, chunk.subarray(0, 4 - first.length)]);
        if (first.length === 4) refuseOtherThanZip(first);
      }
      bytes += chunk.length;
      if (bytes > most) throw archiveTooLong(most);
      if (announced !== undefined && bytes > announced) throw incompleteUpload(bytes, announced);
      for (let written = 0; written < chunk.length; )
        written += (await handle.write(chunk, written)).bytesWritten;
    }
    if (bytes < 4) refuseOtherThanZip(first);
    if (announced !== undefined && bytes !== announced) throw incompleteUpload(bytes, announced);
    await handle.datasync();
    return bytes;
  } finally {
    await handle.close();
  }
}

/** A connection that breaks is no defect of ours: it reads as an upload that did not arrive whole. */
async function* withoutCuts(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  progress: () => { bytes: number; announced: number | undefined },
): AsyncGenerator<Uint8Array> {
  const pieces = (Symbol.asyncIterator in body ? body : asyncOf(body))[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch((cause: unknown) => {
        const { bytes, announced } = progress();
        throw Object.assign(incompleteUpload(bytes, announced), { cause });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await pieces.return?.()?.catch(() => undefined);
  }
}

async function* asyncOf(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function folderOf(id: string): string {
  if (!uuid.test(id)) throw new Error('An archive is kept under an id that this server made.');
  return join(spoolFolder(), id);
}

function spoolFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.TENANTRY_DATA_DIR || './data', 'work');
}
