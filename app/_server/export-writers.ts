import { stringify } from 'csv-stringify/sync';

type Row = Record<string, string | number | null>;

/** Turns rows into the text of a file, a page at a time. */
export interface ExportWriter<R = Row> {
  type: string;
  begin: string;
  /** `first` tells whether rows were written before. */
  write(rows: R[], first: boolean): string;
  end: string;
}

/** RFC 4180 with a byte order mark, which spreadsheets need to read UTF-8; no cell can become a formula there. */
export function csvWriter(columns: string[]): ExportWriter {
  const options = { columns, record_delimiter: 'windows', escape_formulas: true } as const;
  return {
    type: 'text/csv; charset=utf-8',
    begin: `\uFEFF${stringify([], { ...options, header: true })}`,
    write: (rows) => stringify(rows, options),
    end: '',
  };
}

/** One array, a row a line. */
export function jsonWriter<R = Row>(): ExportWriter<R> {
  return {
    type: 'application/json; charset=utf-8',
    begin: '[',
    write: (rows, first) =>
      rows.map((row, at) => `${first && at === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`).join(''),
    end: '\n]\n',
  };
}
