import { CsvError } from 'csv-parse';
import { Problem } from '../problem';
import { startText } from '../wire/csv/find-delimiter';
import { readRecords } from '../wire/csv/read-records';
import { type StagedRow, sheetLimits } from './model';

/** Rows that are kept in one go: few enough to be quick, many enough that ending each go does not take longer. */
const batchSize = 2500;

export interface Parsed {
  delimiter: string;
  batches: AsyncGenerator<StagedRow[]>;
}

/** The rows of a text in batches; lines without any content are left out, but counted, as a spreadsheet does. */
export async function parseSheet(raw: AsyncGenerator<string>): Promise<Parsed> {
  const { delimiter, text } = await startText(raw);
  return { delimiter, batches: readBatches(text, delimiter) };
}

async function* readBatches(text: AsyncGenerator<string>, delimiter: string) {
  let row = 0;
  let batch: StagedRow[] = [];
  for await (const records of readAll(text, delimiter)) {
    for (const record of records) {
      row += 1;
      if (row > sheetLimits.rows) throw tooManyRows();
      if (record.length > sheetLimits.columns) throw tooManyColumns(row, record.length);
      const cells = record.map(asStored);
      if (cells.some((cell) => cell.trim() !== '')) batch.push({ row, cells });
    }
    if (batch.length < batchSize) continue;
    yield* inBatches(batch);
    batch = [];
  }
  if (batch.length > 0) yield* inBatches(batch);
}

async function* readAll(text: AsyncGenerator<string>, delimiter: string) {
  try {
    yield* readRecords(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: 65_536,
    });
  } catch (error) {
    throw error instanceof CsvError ? asProblem(error) : error;
  }
}

function* inBatches(rows: readonly StagedRow[]) {
  for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize);
}

/** No database keeps a NUL or half of a surrogate pair. */
function asStored(cell: string): string {
  return cell.slice(0, sheetLimits.cell).toWellFormed().replaceAll('\0', '\uFFFD');
}

function asProblem(error: CsvError): Problem {
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
