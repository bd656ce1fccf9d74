import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvWriter } from '@/app/_server/export-writers';
import { media } from '../access-numbers/model';
import { decodeText } from '../wire/csv/decode-text';
import { repairs, type SheetReading } from './model';
import { numberColumnOf } from './number-column';
import { parseSheet } from './parse-sheet';
import { readRow } from './read-row';
import { emptyFacts, noteCell, recogniseColumns } from './recognise-columns';

const columns = ['number', 'count', 'media', 'tenant', 'trunks', 'smsAccounts', 'note'];

const word = fc.stringMatching(/^[A-Za-zÅÄÖß][A-Za-zÅÄÖß0-9 .&"'-]{0,20}[A-Za-z0-9]$/);
const block = fc
  .record({
    number: fc.stringMatching(/^[1-9][0-9]{6,13}$/),
    count: fc.integer({ min: 1, max: 100 }),
    media: fc.constantFrom(...media),
    tenant: fc.option(
      word.filter((name) => !/^(free|none|unassigned)$/i.test(name)),
      { nil: '' },
    ),
    trunks: fc.array(fc.record({ name: word, prefix: fc.stringMatching(/^[0-9]{0,3}$/) }), { maxLength: 2 }),
    smsAccounts: fc.array(word, { maxLength: 2 }),
    note: fc.option(word, { nil: null }),
  })
  .filter(({ number, count }) => String(BigInt(number) + BigInt(count)).length === number.length);

test('good blocks that are written as CSV read back equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 20 }), async (blocks) => {
      expect(await readBack(writeCsv(blocks))).toEqual(
        blocks.map(({ number, count, tenant, trunks, smsAccounts, ...rest }) => ({
          damage: [],
          block: {
            ...rest,
            count,
            first: number,
            last: String(BigInt(number) + BigInt(count) - 1n),
          },
          names: { tenant, trunks, smsAccounts },
        })),
      );
    }),
    { numRuns: 60 },
  );
});

type Block = typeof block extends fc.Arbitrary<infer Value> ? Value : never;

function writeCsv(blocks: readonly Block[]): string {
  const writer = csvWriter(columns);
  const rows = blocks.map(({ trunks, smsAccounts, ...rest }) => ({
    ...rest,
    trunks: trunks.map(({ name, prefix }) => (prefix ? `${name} (${prefix})` : name)).join(', '),
    smsAccounts: smsAccounts.join(', '),
  }));
  return writer.begin + writer.write(rows, true) + writer.end;
}

async function readBack(csv: string) {
  const { text } = await decodeText(
    (async function* () {
      yield Buffer.from(csv);
    })(),
  );
  const { delimiter, batches } = await parseSheet(text);
  const rows: string[][] = [];
  for await (const batch of batches) rows.push(...batch.map(({ cells }) => cells));
  const { meanings, hasHead } = recogniseColumns(rows);
  const facts = columns.map(emptyFacts);
  for (const cells of rows.slice(1))
    for (const [at, cell] of cells.entries()) noteCell(facts[at] ?? emptyFacts(), cell);
  const reading: SheetReading = {
    encoding: 'utf-8',
    delimiter,
    hasHead,
    meanings,
    repairs: [...repairs],
    media: 'VOICE',
    country: null,
    digits: null,
    facts,
  };
  return rows.slice(1).map((cells) => {
    const { after: _after, ...read } = readRow(cells, reading, numberColumnOf(reading));
    return read;
  });
}
