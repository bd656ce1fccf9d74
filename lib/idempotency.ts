/** What a command answered to a request that carried an Idempotency-Key. */
interface KeptAnswer {
  /** SHA-256 of the command's name and input: the same key with another request is a mistake. */
  requestHash: string;
  result: unknown;
  createdAt: string;
}

export interface IdempotencyStore {
  /** Keys of different owners never meet. */
  find(owner: string, key: string): Promise<KeptAnswer | undefined>;
  insert(owner: string, key: string, answer: KeptAnswer): Promise<void>;
  removeBefore(instant: string): Promise<void>;
}
