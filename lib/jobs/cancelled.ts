import type { JobResult } from './model';

/** Thrown by work that stops because its job was cancelled, with what was done until then. */
export class Cancelled extends Error {
  override name = 'Cancelled';

  constructor(readonly result?: JobResult) {
    super('The job was cancelled.');
  }
}
