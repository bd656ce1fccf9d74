import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { diskFull, isDiskFull } from './spool-space';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** In hours: how long an export can be downloaded. */
export const exportHours = 24;

/**
 * Writes the file of an export, which is there when it is whole and not before. Throws `no-space`; of one that was
 * cancelled or failed nothing stays.
 */
export async function writeExport(
  jobId: string,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ bytes: number }> {
  const target = fileOf(jobId);
  const part = `${target}.part`;
  try {
    await mkdir(folder(), { recursive: true, mode: 0o700 });
    const size = await write(part, bytes, signal);
    await rename(part, target);
    return { bytes: size };
  } catch (error) {
    await rm(part, { force: true });
    throw isDiskFull(error) ? diskFull() : error;
  }
}

/** Undefined when it is not there any more. */
export async function openExport(
  jobId: string,
): Promise<{ bytes: number; stream: ReadableStream<Uint8Array> } | undefined> {
  const file = fileOf(jobId);
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return undefined;
  return { bytes: size, stream: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array> };
}

/** Takes away what is older than it may be downloaded, and what another run left half written. */
export async function sweepExports(now: number, halfWritten: 'too' | 'not'): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const file = join(folder(), name);
    const writtenAt = (await stat(file).catch(() => undefined))?.mtimeMs ?? now;
    const isOver = now - writtenAt > exportHours * 3_600_000;
    if (isOver || (halfWritten === 'too' && name.endsWith('.part'))) await rm(file, { force: true });
  }
}

async function write(part: string, bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<number> {
  const file = await open(part, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      signal.throwIfAborted();
      await file.writeFile(chunk);
      size += chunk.length;
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

/** Only our own ids name files. */
function fileOf(jobId: string): string {
  if (!uuid.test(jobId)) throw new Error('No id of a job.');
  return join(folder(), `${jobId}.zip`);
}

function folder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.TENANTRY_DATA_DIR || './data', 'exports');
}
