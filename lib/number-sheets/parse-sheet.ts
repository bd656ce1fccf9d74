import type { TransformOptions } from 'node:stream';
import { CsvError, type Options, type Parser, parse } from 'csv-parse';
import { Problem } from '../problem';
import { type StagedRow, sheetLimits } from './model';

/** Rows that are kept in one go: few enough to be quick, many enough that ending each go does not take longer. */
const batchSize = 2500;
/** In characters: what is parsed before others have their turn. */
const pieceSize = 32_768;

/** The delimiter that the first lines are written with: a tab wins, since nobody types one. */
export function findDelimiter(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (lines.filter((line) => line.includes('\t')).length * 2 > lines.length) return '\t';
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const most = Math.max(0, ...counts);
    return most === 0
      ? 0
      : counts.filter((count) => count === counts[0] && count > 0).length * 10 + most / 100;
  };
  const [best] = [';', ',', '|']
    .map((delimiter) => ({ delimiter, score: score(delimiter) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.delimiter : ',';
}

export interface Parsed {
  delimiter: string;
  batches: AsyncGenerator<StagedRow[]>;
}

/** The rows of a text in batches; lines without any content are left out, but counted, as a spreadsheet does. */
export async function parseSheet(text: AsyncGenerator<string>): Promise<Parsed> {
  let begin = '';
  while (begin.length < 8192) {
    const { done, value } = await text.next();
    if (done) break;
    begin += value;
  }
  if (/^\ufeff?sep=(.)\r?\n/.test(begin)) begin = begin.replace(/^(\ufeff?)sep=(.)/, '$1');
  const delimiter = findDelimiter(begin);
  return { delimiter, batches: readBatches(begin, text, delimiter) };
}

async function* readBatches(begin: string, text: AsyncGenerator<string>, delimiter: string) {
  const options: Options & TransformOptions = {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: 65_536,
    // A piece is taken whole; a smaller mark would have it wait for a reader that waits for it.
    readableHighWaterMark: pieceSize + 1,
  };
  const parser = parse(options);
  const failure: { error?: Error } = {};
  parser.on('error', (error) => (failure.error = error));
  let row = 0;
  let batch: StagedRow[] = [];
  const take = (): void => {
    for (;;) {
      const record = parser.read() as string[] | null;
      if (record === null) return;
      row += 1;
      if (row > sheetLimits.rows) throw tooManyRows();
      if (record.length > sheetLimits.columns) throw tooManyColumns(row, record.length);
      const cells = record.map(asStored);
      if (cells.some((cell) => cell.trim() !== '')) batch.push({ row, cells });
    }
  };
  for await (const piece of chain(begin, text)) {
    await write(parser, piece, failure);
    take();
    if (batch.length >= batchSize) {
      yield* inBatches(batch);
      batch = [];
    }
  }
  await finish(parser, take, failure);
  if (batch.length > 0) yield* inBatches(batch);
}

function* inBatches(rows: readonly StagedRow[]) {
  for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize);
}

async function* chain(begin: string, text: AsyncGenerator<string>) {
  yield* inPieces(begin);
  for await (const piece of text) yield* inPieces(piece);
}

function* inPieces(text: string) {
  for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize);
}

function write(parser: Parser, text: string, failure: { error?: Error }): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => {
      const found = error ?? failure.error;
      if (found) reject(asProblem(found));
      else resolve();
    });
  });
}

function finish(parser: Parser, take: () => void, failure: { error?: Error }): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(asProblem(error));
    if (failure.error) return fail(failure.error);
    parser.on('error', fail);
    parser.on('readable', () => {
      try {
        take();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    parser.on('end', resolve);
    parser.end();
  });
}

/** No database keeps a NUL or half of a surrogate pair. */
function asStored(cell: string): string {
  return cell.slice(0, sheetLimits.cell).toWellFormed().replaceAll('\0', '\uFFFD');
}

function asProblem(error: Error): Error {
  if (!(error instanceof CsvError)) return error;
  const what =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? 'One row is longer than 65,536 characters; a quotation mark may be missing.'
      : 'A quotation mark is not closed.';
  const message = `The text cannot be read as rows and columns. ${what}`;
  return malformed({ code: 'unreadable-sheet', message });
}

function tooManyRows(): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'sheet-too-large',
    message: `The sheet has more than ${sheetLimits.rows} rows. Split it into several.`,
  });
}

function tooManyColumns(row: number, found: number): Problem {
  const message = `Row ${row} has ${found} columns; at most ${sheetLimits.columns} are read. Remove those that are not needed.`;
  return malformed({ code: 'unreadable-sheet', message });
}

export function malformed(said: { code: string; message: string }): Problem {
  return new Problem({ kind: 'malformed', ...said });
}
