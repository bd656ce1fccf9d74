import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '@/lib/problem';
import { sayBytes } from '@/lib/wire/zip/refusals';
import { archiveLimits } from './archive-limits';
import { newId } from './new-id';
import { diskFull, isDiskFull, refuseWithoutSpace } from './spool-space';
import { incompleteUpload } from './upload-refusals';

const types = new Set(['text/csv', 'text/tab-separated-values', 'text/plain', 'application/vnd.ms-excel']);

export interface ReceivedList {
  file: string;
  bytes: number;
  discard(): Promise<void>;
}

/** What can be refused of an upload before a byte of it is read. */
export function refuseOtherThanList(request: Request): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.has(type)) {
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: 'Send the calling list as text/csv or text/tab-separated-values.',
    });
  }
  if (announcedBy(request) > archiveLimits().archiveBytes) throw tooLarge();
}

/**
 * Takes the text of a calling list in as it comes, into a file of its own; of one that breaks off nothing stays. Throws
 * `malformed`, `too-large` and `no-space`.
 */
export async function receiveList(request: Request): Promise<ReceivedList> {
  const dataFolder = process.env.TENANTRY_DATA_DIR || './data';
  const folder = resolve(/* turbopackIgnore: true */ dataFolder, 'work', newId());
  const file = join(folder, 'list.csv');
  const discard = () => rm(folder, { recursive: true, force: true });
  const announced = request.headers.has('content-length') ? announcedBy(request) : undefined;
  const most = archiveLimits().archiveBytes;
  let bytes = 0;
  async function* counted(source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      bytes += piece.byteLength;
      if (bytes > most) throw tooLarge();
      yield piece;
    }
  }
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await refuseWithoutSpace(folder, announced);
    const body = request.body ? Readable.from(request.body as AsyncIterable<Uint8Array>) : Readable.from([]);
    await pipeline(body, counted, createWriteStream(file, { mode: 0o600 }));
    if (announced !== undefined && announced !== bytes) throw incompleteUpload(bytes, announced);
    return { file, bytes, discard };
  } catch (error) {
    await discard();
    if (error instanceof Problem) throw error;
    throw isDiskFull(error) ? diskFull() : incompleteUpload(bytes, announced);
  }
}

function announcedBy(request: Request): number {
  return Number(request.headers.get('content-length') ?? 0);
}

function tooLarge(): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'list-too-large',
    message: `The file is larger than ${sayBytes(archiveLimits().archiveBytes)}, the most that this server takes. Split it into several.`,
  });
}
