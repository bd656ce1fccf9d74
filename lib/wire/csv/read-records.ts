import type { TransformOptions } from 'node:stream';
import { type CsvError, type Options, type Parser, parse } from 'csv-parse';

/** In characters: what is parsed before others have their turn. */
const pieceSize = 32_768;

type CsvOptions = Pick<Options, 'delimiter' | 'relax_quotes' | 'relax_column_count' | 'max_record_size'>;

/** The records of a text, as many at a time as a piece of it has. Throws `CsvError` where it cannot be read. */
export async function* readRecords(
  text: AsyncIterable<string>,
  options: CsvOptions,
): AsyncGenerator<string[][]> {
  const settings: Options & TransformOptions = {
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    // A piece is taken whole; a smaller mark would have it wait for a reader that waits for it.
    readableHighWaterMark: pieceSize + 1,
    ...options,
  };
  const parser = parse(settings);
  const failure: { error?: Error } = {};
  parser.on('error', (error) => (failure.error = error));
  for await (const piece of inPieces(text)) {
    await write(parser, piece, failure);
    const records = takeFrom(parser);
    if (records.length > 0) yield records;
  }
  const last = await finish(parser, failure);
  if (last.length > 0) yield last;
}

/** Where in the text, counted in lines from 1, the parser gave up. */
export function lineOf(error: CsvError): number {
  return Number((error as { lines?: number }).lines ?? 0);
}

function takeFrom(parser: Parser): string[][] {
  const records: string[][] = [];
  for (;;) {
    const record = parser.read() as string[] | null;
    if (record === null) return records;
    records.push(record);
  }
}

async function* inPieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const long of text)
    for (let at = 0; at < long.length; at += pieceSize) yield long.slice(at, at + pieceSize);
}

function write(parser: Parser, text: string, failure: { error?: Error }): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => {
      const found = error ?? failure.error;
      if (found) reject(found);
      else resolve();
    });
  });
}

function finish(parser: Parser, failure: { error?: Error }): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    if (failure.error) return reject(failure.error);
    const records: string[][] = [];
    parser.on('error', reject);
    parser.on('readable', () => records.push(...takeFrom(parser)));
    parser.on('end', () => resolve(records));
    parser.end();
  });
}
