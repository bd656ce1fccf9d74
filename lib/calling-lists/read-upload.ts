import { createHash } from 'node:crypto';
import { CsvError } from 'csv-parse';
import type { Issue } from '../problem';
import { invalid, Problem } from '../problem';
import type { RecordStorage, StoredRecord } from '../records/store';
import { decodeText } from '../wire/csv/decode-text';
import { startText } from '../wire/csv/find-delimiter';
import { lineOf, readRecords } from '../wire/csv/read-records';
import { findKeyColumn } from './find-key-column';
import { CallingListColumns, callingListLimits, complainAboutRecord, recordKey } from './model';
import type { UploadedRecords } from './save-list';

export interface UploadWishes {
  /** Whether the first row names the columns; otherwise they are Column 1, Column 2 … */
  hasHead: boolean;
  /** What records are found by; undefined where nobody said. */
  keyColumn: string | undefined;
}

export interface ReadingUpload extends UploadWishes {
  records: RecordStorage;
  /** The name of the batch that is made. */
  batch: string;
  onProgress?(progress: { bytes: number; records: number }): void;
  signal?: AbortSignal;
}

/** So many mistakes are told at once; more say no more. */
const mostIssues = 20;

/**
 * Reads a calling list from CSV into a batch of its own, in constant memory: every record, or none of them. Throws
 * `malformed` and `invalid` with the lines that are wrong; nothing of the batch is left then.
 */
export async function readUpload(
  source: AsyncIterable<Uint8Array>,
  reading: ReadingUpload,
): Promise<UploadedRecords> {
  const writer = await reading.records.create(reading.batch);
  try {
    const progress = { bytes: 0, records: 0 };
    const { text: decoded } = await decodeText(counted(source, progress));
    const { delimiter, text } = await startText(decoded);
    const hash = createHash('sha256');
    const found = { ...reading, columns: [] as string[], keyAt: -1, bytes: 0, issues: [] as Issue[] };
    let line = 1;
    for await (const rows of readRows(text, delimiter)) {
      reading.signal?.throwIfAborted();
      const kept: Pick<StoredRecord, 'key' | 'line'>[] = [];
      for (const values of rows) {
        const at = line;
        line += 1 + breaksIn(values);
        if (values.length === 1 && values[0] === '') continue;
        if (found.columns.length === 0) {
          nameColumns(found, values);
          if (reading.hasHead) continue;
        }
        const complaint = complain(values, found.columns.length);
        if (complaint) noteIssue(found.issues, at, complaint);
        else kept.push({ key: recordKey(values[found.keyAt] ?? ''), line: JSON.stringify(values) });
      }
      if (found.issues.length > 0 || kept.length === 0) continue;
      progress.records += kept.length;
      if (progress.records > callingListLimits.records) throw tooMany();
      const lines = Buffer.from(`${kept.map((record) => record.line).join('\n')}\n`);
      hash.update(lines);
      found.bytes += lines.length;
      await writer.append(kept);
      reading.onProgress?.(progress);
    }
    if (found.issues.length > 0) throw invalid(found.issues);
    if (progress.records === 0) throw empty(found.columns.length > 0);
    await writer.finish();
    const { columns, keyAt, bytes } = found;
    const keyColumn = columns[keyAt] ?? '';
    const { records } = progress;
    return { columns, keyColumn, records, bytes, sha256: hash.digest('hex'), batch: reading.batch };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, progress: { bytes: number }) {
  for await (const piece of source) {
    progress.bytes += piece.byteLength;
    yield piece;
  }
}

async function* readRows(text: AsyncGenerator<string>, delimiter: string) {
  try {
    yield* readRecords(text, { delimiter, relax_column_count: true, max_record_size: 1_000_000 });
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
  }
}

/** Line breaks inside of quoted values: the record stands on as many lines more. */
function breaksIn(values: readonly string[]): number {
  let breaks = 0;
  for (const value of values)
    if (value.includes('\n') || value.includes('\r')) breaks += value.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}

function nameColumns(
  found: UploadWishes & { columns: string[]; keyAt: number },
  first: readonly string[],
): void {
  const names = first.map((name, at) => (found.hasHead ? name.trim() : `Column ${at + 1}`));
  const parsed = CallingListColumns.safeParse(names);
  if (!parsed.success) {
    const message = sayWhichName(names) ?? parsed.error.issues[0]?.message ?? 'The columns have no names.';
    throw invalid([{ path: 'line 1', code: 'column-name', message: `Line 1: ${message}` }]);
  }
  found.columns = parsed.data;
  const keyColumn = found.keyColumn ?? findKeyColumn(found.columns);
  found.keyAt = found.columns.indexOf(keyColumn);
  if (found.keyAt >= 0) return;
  const message = `There is no column “${keyColumn}”. The columns are ${found.columns.join(', ')}.`;
  throw invalid([{ path: 'keyColumn', code: 'unknown-column', message }]);
}

function sayWhichName(names: readonly string[]): string | undefined {
  const empty = names.indexOf('');
  if (empty >= 0)
    return `Column ${empty + 1} has no name. Name every column in the first row, or say that the first row is a record.`;
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice && `Two columns are named “${twice}”. Give each a name of its own.`;
}

function complain(values: readonly string[], columns: number): string | undefined {
  const complaint = complainAboutRecord(values, columns);
  if (complaint) return complaint;
  for (const value of values) {
    if (value.includes('\0')) return 'A value has the invisible character U+0000.';
    if (value.includes('\uFFFD'))
      return 'A value has a character that cannot be read. Save the file as UTF-8 and send it again.';
  }
  return undefined;
}

function noteIssue(issues: Issue[], line: number, complaint: string): void {
  if (issues.length >= mostIssues) return;
  issues.push({ path: `line ${line}`, code: 'bad-record', message: `Line ${line}: ${complaint}` });
}

function unreadable(error: CsvError): Problem {
  const line = lineOf(error);
  const message = `Line ${line}: ${whyUnreadable(error)}`;
  const issue = { path: `line ${line}`, code: 'unreadable-csv', message };
  return new Problem({ kind: 'malformed', code: issue.code, message, issues: [issue] });
}

function whyUnreadable({ code }: CsvError): string {
  if (code === 'CSV_MAX_RECORD_SIZE')
    return 'a record has more than 1,000,000 characters; a quotation mark may be missing.';
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark is opened and never closed.'
    : 'a quotation mark stands inside of a value. Put the value in quotation marks and double the mark.';
}

function empty(hasHead: boolean): Problem {
  const message = hasHead
    ? 'The file has column names and no records. Send at least one record.'
    : 'There is nothing in the file. Send column names and at least one record.';
  return invalid([{ path: '', code: 'no-records', message }]);
}

function tooMany(): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'too-many-records',
    message: `A calling list has at most ${callingListLimits.records} records. Split it into several.`,
  });
}
