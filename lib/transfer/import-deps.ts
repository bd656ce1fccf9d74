import type { JobProgress } from '../jobs/progress';
import type { ArchiveReader } from './archive-reader';

/** What reading and applying an archive needs from outside: the file, and somebody who reads it. */
export interface ImportDeps {
  /** Reads in a child process in the product, in this one in tests. */
  read: ArchiveReader;
  /** Where the archive of an import lies. */
  fileOf(id: string): string;
  /** Forgets the archive, which nobody needs once it was applied. */
  discard?(id: string): Promise<void>;
  /** Told how far it is; may cancel it. */
  progress?: JobProgress;
  /** Of the job that applies it, so that whoever looks at the import finds it. */
  jobId?: string;
}

/** Names of the steps, in the order in which they come. */
export const inspectSteps = ['Read the archive', 'Draw the plan'] as const;
export const applySteps = ['Wait for its turn', 'Read the archive', 'Apply the plan'] as const;
