/**
 * Reads one archive for the server that started it, in a process of its own: what a hostile file makes of a library ends
 * this process and not the server, and what reading takes of memory and time is not the server's.
 */
import { newId } from '@/app/_server/new-id';
import type { ArchiveTask } from '@/app/_server/read-in-child';
import { openRecords } from '@/db/records/open-records';
import type { ReadingProgress } from '@/lib/transfer/archive-reader';
import type { ArchiveContent } from '@/lib/transfer/model';
import { readArchive } from '@/lib/transfer/read-archive';
import { answerServer } from './answer-server';

answerServer<ArchiveTask, ReadingProgress, ArchiveContent>(
  async ({ file, stage, limits, databaseVersion, ...settings }, { signal, report: onProgress }) => {
    const { records, close } = await openRecords(settings);
    try {
      const options = { stage, limits, databaseVersion, newId, signal, onProgress };
      return await readArchive(file, stage ? { ...options, records } : options);
    } finally {
      await close();
    }
  },
);
