import { stringify } from 'csv-stringify/sync';
import type { CallingList } from '@/lib/calling-lists/model';
import { toRecord } from '@/lib/calling-lists/read-lists';
import type { StoredRecord } from '@/lib/records/store';
import type { ExportWriter } from './export-writers';
import { nameOfFile } from './file-answer';
import { streamExport } from './stream-export';

interface WholeList {
  list: CallingList;
  pages: AsyncGenerator<StoredRecord[]>;
}

/** A calling list as a file, record by record as the caller takes it; one that cannot be read to its end cuts the connection. */
export function callingListCsv({ list, pages }: WholeList): Response {
  const writer: ExportWriter<StoredRecord> = {
    type: 'text/csv; charset=utf-8; header=present',
    begin: `\uFEFF${toCsv([list.columns])}`,
    write: (records) => toCsv(records.map((record) => toRecord(record).values)),
    end: '',
  };
  return new Response(
    streamExport(writer, pages, (page) => page),
    {
      headers: {
        'content-type': writer.type,
        'content-disposition': nameOfFile(`${list.name}.csv`),
        'cache-control': 'private, no-store',
      },
    },
  );
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((values) => values.map(neutralise)),
    { record_delimiter: 'windows' },
  );
}

/** No cell becomes a formula in a spreadsheet. A telephone number is none, whatever it begins with. */
function neutralise(value: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) && !/^[+-]?[\d ()./-]*$/.test(value)
    ? `'${value}`
    : value;
}
