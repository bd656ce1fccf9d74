import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { Problem } from '../problem';
import { type ReadingUpload, readUpload } from './read-upload';
import { bytesOf } from './testing';

onBothEngines('Reading an uploaded calling list', (world) => {
  const read = (csv: string | Uint8Array, wishes: Partial<ReadingUpload> = {}) =>
    readUpload(bytesOf(csv), {
      records: world.storage.records,
      batch: randomUUID(),
      hasHead: true,
      keyColumn: undefined,
      ...wishes,
    });
  const refusal = async (csv: string | Uint8Array, wishes: Partial<ReadingUpload> = {}) => {
    const before = await world.storage.records.listBatches();
    const error = await read(csv, wishes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(await world.storage.records.listBatches()).toEqual(before);
    if (error instanceof Problem) return error;
    throw error ?? new Error('It was not refused.');
  };

  it('keeps every record as the archive will hold it, and finds it however its number is written', async () => {
    const found = await read('Name,Phone\nÅsa,+46 8-123\n"Bo, ""the"" man\nof two lines",0702\n');
    const lines = ['["Åsa","+46 8-123"]', '["Bo, \\"the\\" man\\nof two lines","0702"]'];
    const text = `${lines.join('\n')}\n`;
    expect(found).toMatchObject({
      columns: ['Name', 'Phone'],
      keyColumn: 'Phone',
      records: 2,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    const reader = await world.storage.records.open(found.batch);
    expect((await reader.list({ limit: 5 })).map(({ line }) => line)).toEqual(lines);
    expect(await reader.find('468123', { limit: 5 })).toHaveLength(1);
    await reader.close();
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFPhone;Name\r\n1;Åsa\r\n')],
    ['UTF-16', Buffer.from('\uFEFFPhone\tName\r\n1\tÅsa\r\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Phone;Name\n1;Åsa\n', 'latin1')],
    ['a named separator', Buffer.from('sep=;\r\nPhone;Name\r\n1;Åsa\r\n')],
  ])('reads %s', async (_title, bytes) => {
    const found = await read(bytes);
    expect(found.columns).toEqual(['Phone', 'Name']);
    const reader = await world.storage.records.open(found.batch);
    expect(await reader.list({ limit: 5 })).toEqual([{ position: 1, key: '1', line: '["1","Åsa"]' }]);
    await reader.close();
  });

  it('names the columns itself when the first row is a record', async () => {
    const found = await read('1,Åsa\n2,Bo\n', { hasHead: false, keyColumn: 'Column 2' });
    expect(found).toMatchObject({ columns: ['Column 1', 'Column 2'], keyColumn: 'Column 2', records: 2 });
  });

  it('tells every wrong line by its number, and leaves nothing', async () => {
    const { kind, issues } = await refusal('Phone,Name\n1,"two\nlines"\n\n2\n3,Bo,more\n');
    expect(kind).toBe('invalid');
    expect(issues.map(({ path, message }) => [path, message])).toEqual([
      ['line 5', 'Line 5: The record has 1 values; the list has 2 columns.'],
      ['line 6', 'Line 6: The record has 3 values; the list has 2 columns.'],
    ]);
  });

  it.each([
    ['', 'no-records', 'nothing in the file'],
    ['Phone,Name\n', 'no-records', 'column names and no records'],
    ['Phone,\n1,2\n', 'column-name', 'Column 2 has no name'],
    ['Phone,Phone\n1,2\n', 'column-name', 'Two columns are named “Phone”'],
    [`Phone\n${'x'.repeat(4001)}\n`, 'bad-record', 'Line 2: A value has 4001 characters'],
    ['Phone\n1\0\n', 'bad-record', 'Line 2: A value has the invisible character U+0000'],
    ['Phone,Name\n1,a"b\n', 'unreadable-csv', 'Line 2: a quotation mark stands inside of a value'],
    ['Phone,Name\n1,"ab\n', 'unreadable-csv', 'a quotation mark is opened and never closed'],
  ])('refuses %j', async (csv, code, message) => {
    const problem = await refusal(csv);
    expect([problem.issues[0]?.code, problem.message]).toEqual([code, expect.stringContaining(message)]);
  });

  it('refuses what is UTF-8 up to a place further down', async () => {
    const csv = Buffer.concat([Buffer.from(`Phone\n${'Åsa\n'.repeat(2000)}`), Buffer.from([0xff, 0x0a])]);
    expect((await refusal(csv)).message).toContain('Line 2002: A value has a character that cannot be read');
  });

  it('refuses a key column that is not there', async () => {
    const { issues } = await refusal('Phone,Name\n1,2\n', { keyColumn: 'Email' });
    expect(issues).toMatchObject([{ path: 'keyColumn', code: 'unknown-column' }]);
  });

  it('stops when it is told to, and leaves nothing', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(read('Phone\n1\n', { signal: stop.signal })).rejects.toThrow();
    expect(
      (await world.storage.records.listBatches()).filter(({ isBeingWritten }) => isBeingWritten),
    ).toEqual(world.engine === 'sqlite' ? [] : expect.anything());
  });
});

describe('A column to find records by', () => {
  it('is the one with telephone numbers', async () => {
    const { findKeyColumn } = await import('./find-key-column');
    expect(findKeyColumn(['Name', 'Customer number', 'Telefon'])).toBe('Telefon');
    expect(findKeyColumn(['Name', 'Mobile'])).toBe('Mobile');
    expect(findKeyColumn(['Name', 'Customer number'])).toBe('Customer number');
    expect(findKeyColumn(['Name', 'Street'])).toBe('Name');
  });
});
