import { describe, expect, test } from 'vitest';
import { decodeText } from '../wire/csv/decode-text';
import { findDelimiter } from '../wire/csv/find-delimiter';
import { parseSheet } from './parse-sheet';
import { recogniseColumns } from './recognise-columns';

async function* pieces(bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(bytes: Uint8Array, size?: number) {
  const { encoding, text } = await decodeText(pieces(bytes, size));
  const { delimiter, batches } = await parseSheet(text);
  const rows: { row: number; cells: string[] }[] = [];
  for await (const batch of batches) rows.push(...batch);
  return { encoding, delimiter, rows };
}

const lines = ['number,tenant', '46701,Åse & Söner', '46702,"Quoted, ""twice"""'];
const expected = [
  { row: 1, cells: ['number', 'tenant'] },
  { row: 2, cells: ['46701', 'Åse & Söner'] },
  { row: 3, cells: ['46702', 'Quoted, "twice"'] },
];

describe('a sheet as bytes', () => {
  test.each([
    ['utf-8', Buffer.from(lines.join('\n'))],
    ['utf-8', Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)],
    ['utf-16le', Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le')],
    ['utf-16le', Buffer.from(lines.join('\r\n'), 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(lines.join('\r'), 'latin1')],
  ])('%s is found and read', async (encoding, bytes) => {
    for (const size of [1, 7, 4096]) {
      const read = await readAll(bytes, size);
      expect(read.rows).toEqual(expected);
      expect(read.encoding).toBe(encoding);
    }
  });

  test('Windows-1252 that shows only after megabytes of ASCII is still read', async () => {
    const ascii = '46701,plain\n'.repeat(2000);
    const { rows } = await readAll(Buffer.from(`${ascii}46702,Åse\n`, 'latin1'), 1000);
    expect(rows.at(-1)?.cells).toEqual(['46702', 'Åse']);
  });

  test('empty lines are left out and counted', async () => {
    const { rows } = await readAll(Buffer.from('1001\n\n , \n1002\n'));
    expect(rows).toEqual([
      { row: 1, cells: ['1001'] },
      { row: 4, cells: ['1002'] },
    ]);
  });

  test('an open quotation mark is refused', async () => {
    await expect(readAll(Buffer.from('number\n"46701\n46702'))).rejects.toMatchObject({
      code: 'unreadable-sheet',
    });
  });

  test('what Excel writes as first line is no row', async () => {
    const { rows, delimiter } = await readAll(Buffer.from('sep=;\r\n46701;x\r\n'));
    expect([rows.at(-1)?.cells, delimiter]).toEqual([['46701', 'x'], ';']);
  });
});

test.each([
  ['a\tb\n1\t2', '\t'],
  ['a;b\n1;2,5', ';'],
  ['a,b\n1,2', ','],
  ['"x;y",b\n1,2', ','],
  ['46701\n46702', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});

describe('columns', () => {
  test.each([
    [
      ['Number', 'Count', 'Media', 'Tenant', 'Trunks', 'SMS accounts', 'Note'],
      ['number', 'count', 'media', 'tenant', 'trunks', 'smsAccounts', 'note'],
    ],
    [
      ['Rufnummer', 'bis', 'Kunde', 'Bemerkung'],
      ['number', 'last', 'tenant', 'note'],
    ],
    [
      ['Från', 'Till', 'Kund', 'Antal'],
      ['number', 'last', 'tenant', 'count'],
    ],
    [
      ['first_number', 'last-number', 'colour'],
      ['number', 'last', 'ignore'],
    ],
    [
      ['De', 'À', 'Société'],
      ['number', 'last', 'tenant'],
    ],
  ])('%j are recognised by name', (head, meanings) => {
    expect(recogniseColumns([head, ['4670100', '4670199']])).toMatchObject({ hasHead: true, meanings });
  });

  test.each([
    [[['46701000', '100', 'VOICE', 'Acme']], ['number', 'count', 'media', 'tenant']],
    [[['46701000', '46701099', 'Acme']], ['number', 'last', 'tenant']],
    [[['Acme', '+46 70 100']], ['tenant', 'number']],
    [[['1001'], ['1002']], ['number']],
  ])('%j are recognised by content', (rows, meanings) => {
    expect(recogniseColumns(rows)).toMatchObject({ hasHead: false, meanings });
  });
});
