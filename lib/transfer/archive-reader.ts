import type { ArchiveContent } from './model';

/** How far reading is. */
export interface ReadingProgress {
  /** The member that is being read. */
  path: string;
  /** Unpacked bytes of all members, so far and in all. */
  bytes: number;
  totalBytes: number;
  /** Records that were read and found good. */
  records: number;
}

export interface ReadingOptions {
  /** Whether records and history are put into batches of the record storage, or only checked. */
  stage: boolean;
  onProgress?(progress: ReadingProgress): void;
  /** Ends reading; what was staged is gone then. */
  signal?: AbortSignal;
}

/**
 * Reads an archive from a file and checks every byte of it. Throws `malformed`, `too-large` or `invalid`; the path of
 * each issue is the entry of the archive, with its line.
 */
export type ArchiveReader = (file: string, options: ReadingOptions) => Promise<ArchiveContent>;
