/** One record of a batch. Positions count from 1 in the order of the batch. */
export interface StoredRecord {
  position: number;
  /** What the record is found by; see `recordKey`. */
  key: string;
  /** The record as its line in an archive: JSON without line break. */
  line: string;
}

/** Fills a batch. Nobody sees it before something refers to it. */
export interface RecordWriter {
  /** Adds records after those that are there; memory holds only these. */
  append(records: readonly Pick<StoredRecord, 'key' | 'line'>[]): Promise<void>;
  /** Builds what makes it searchable and puts it where no power cut reaches it. Nothing can be added any more. */
  finish(): Promise<void>;
  /** Leaves nothing of it. */
  abandon(): Promise<void>;
}

/**
 * Reads one finished batch. Removed meanwhile, it stays readable on SQLite and has no more records on PostgreSQL, so that
 * whoever reads to the end compares their number.
 */
export interface RecordReader {
  /** In order: the next after a position, or the last before one (still in ascending order). */
  list(page: { after?: number; before?: number; limit: number }): Promise<StoredRecord[]>;
  /** Those with exactly this key, in the same way. */
  find(key: string, page: { after?: number; before?: number; limit: number }): Promise<StoredRecord[]>;
  /** How many have exactly this key. */
  count(key: string): Promise<number>;
  close(): Promise<void>;
}

interface RecordBatch {
  batch: string;
  /** When it was last written to. */
  touchedAt: string;
  /** By a process that lives, as far as can be told: it has the file open, or wrote within the last minute. */
  isBeingWritten: boolean;
}

/**
 * Where the heavy rows are: records of calling lists, and histories that came with an import. A batch is named by an id
 * of its maker, is written once and never changed, and belongs to what refers to it; without a reference it is swept.
 */
export interface RecordStorage {
  create(batch: string): Promise<RecordWriter>;
  /** Throws a defect when there is no such batch: whoever refers to one has it. */
  open(batch: string): Promise<RecordReader>;
  /** Also of one that was never finished, or is gone already. */
  remove(batch: string): Promise<void>;
  /** Every batch, finished or not. */
  listBatches(): Promise<RecordBatch[]>;
}
