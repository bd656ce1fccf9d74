/**
 * Reads one uploaded calling list into a batch of records, in a process of its own: a list of millions is parsed without
 * anybody who uses the console waiting for it.
 */
import { createReadStream } from 'node:fs';
import type { ListTask } from '@/app/_server/read-list';
import { openRecords } from '@/db/records/open-records';
import { readUpload } from '@/lib/calling-lists/read-upload';
import type { UploadedRecords } from '@/lib/calling-lists/save-list';
import { answerServer } from './answer-server';

answerServer<ListTask, { bytes: number; records: number }, UploadedRecords>(
  async ({ file, hasHead, keyColumn, batch, ...settings }, { signal, report: onProgress }) => {
    const { records, close } = await openRecords(settings);
    try {
      const source = createReadStream(file, { highWaterMark: 262_144 });
      return await readUpload(source, { records, hasHead, keyColumn, batch, signal, onProgress });
    } finally {
      await close();
    }
  },
);
