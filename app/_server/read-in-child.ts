import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '@/lib/problem';
import type { ArchiveReader, ReadingProgress } from '@/lib/transfer/archive-reader';
import type { ArchiveContent } from '@/lib/transfer/model';
import type { ArchiveLimits } from '@/lib/wire/zip/model';
import { archiveLimits } from './archive-limits';
import { logDefect } from './log';
import { runProgram } from './run-program';
import { getStorage } from './storage';

/** What `bin/read-archive.ts` is told. */
export interface ArchiveTask {
  file: string;
  stage: boolean;
  limits: ArchiveLimits;
  databaseVersion: number;
  databaseUrl: string | undefined;
  dataFolder: string;
}

/**
 * Reads an archive in a process of its own: what a hostile one makes of a library ends that process. One that ends it
 * is refused with a sentence, and the log says how. Throws `conflict` for one that is not there.
 */
export const readInChild: ArchiveReader = async (file, { stage, onProgress, signal }) => {
  await requireFile(file);
  const { databaseVersion } = await getStorage();
  const task: ArchiveTask = {
    file: resolve(/* turbopackIgnore: true */ file),
    stage,
    limits: archiveLimits(),
    databaseVersion,
    databaseUrl: process.env.DATABASE_URL || undefined,
    dataFolder: resolve(/* turbopackIgnore: true */ process.env.TENANTRY_DATA_DIR || './data'),
  };
  try {
    return await runProgram<ArchiveTask, ReadingProgress, ArchiveContent>('read-archive', task, {
      onProgress,
      signal,
    });
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    logDefect(error, { requestId: '', path: 'bin/read-archive.ts' });
    throw new Problem({
      kind: 'malformed',
      code: 'archive-unreadable',
      message:
        'Reading the archive broke off, and nothing of it was kept. The log of the server says why. Try again; if it breaks off again, the archive is damaged.',
    });
  }
};

/** It was discarded meanwhile, or lies in the data folder of another server of the same database. */
async function requireFile(file: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new Problem({
      kind: 'conflict',
      code: 'archive-gone',
      message: 'The archive is not on this server any more. Nothing was changed. Send it again.',
    });
  }
}
