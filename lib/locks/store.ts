/** Somebody does what only one may do at a time. */
export interface Lock {
  name: string;
  /** What it is held for: the id and the title of a job. */
  holderId: string;
  holderTitle: string;
  /** The person. */
  holderName: string;
  run: string;
  acquiredAt: string;
  heartbeatAt: string;
  /** Free from then on, unless it is prolonged before. */
  expiresAt: string;
}

export interface LockStore {
  /** Also one that is over. */
  find(name: string): Promise<Lock | undefined>;
  /** Replaces whatever is there. */
  save(lock: Lock): Promise<void>;
  /** Only if it is still held for this. */
  remove(name: string, holderId: string): Promise<void>;
  /** Those that a run left behind. */
  removeOfOtherRuns(run: string): Promise<void>;
}
