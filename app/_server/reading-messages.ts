import type { ProblemDetails } from '@/lib/problem';
import type { ReadingProgress } from '@/lib/transfer/archive-reader';
import type { ArchiveContent } from '@/lib/transfer/model';
import type { ArchiveLimits } from '@/lib/wire/zip/model';

/** What the program that reads archives is told: once, before it begins. */
export interface ReadingTask {
  file: string;
  stage: boolean;
  limits: ArchiveLimits;
  databaseVersion: number;
  databaseUrl: string | undefined;
  dataFolder: string;
}

/** The one other thing that it is told. */
export const abortReading = 'abort';

/** What it says: how far it is, and at the end one of the others. */
export type ReadingMessage =
  | { kind: 'progress'; progress: ReadingProgress }
  | { kind: 'content'; content: ArchiveContent }
  | { kind: 'problem'; problem: ProblemDetails }
  | { kind: 'aborted' }
  | { kind: 'defect'; name: string; stack: string };
