import { resolve } from 'node:path';
import type { UploadedRecords } from '@/lib/calling-lists/save-list';
import type { UploadReader } from '@/lib/calling-lists/upload-list';
import { runProgram } from './run-program';

/** What `bin/read-calling-list.ts` is told. */
export interface ListTask {
  file: string;
  hasHead: boolean;
  keyColumn: string | undefined;
  batch: string;
  databaseUrl: string | undefined;
  dataFolder: string;
}

/** Reads a calling list that lies in a file, in a process of its own. */
export function readListInChild(file: string): UploadReader {
  return ({ hasHead, keyColumn, batch, onProgress, signal }) =>
    runProgram<ListTask, { bytes: number; records: number }, UploadedRecords>(
      'read-calling-list',
      {
        file,
        hasHead,
        keyColumn,
        batch,
        databaseUrl: process.env.DATABASE_URL || undefined,
        dataFolder: resolve(/* turbopackIgnore: true */ process.env.TENANTRY_DATA_DIR || './data'),
      },
      { onProgress, signal },
    );
}
