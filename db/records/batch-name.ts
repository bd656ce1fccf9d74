const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A batch is named by an id, and the name becomes one of a file: nothing else gets there. */
export function requireBatchName(batch: string): string {
  if (!uuid.test(batch)) throw new Error(`“${batch}” does not name a batch of records.`);
  return batch;
}
