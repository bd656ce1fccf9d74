import { expect, it } from 'vitest';
import { csvWriter, jsonWriter } from './export-writers';

it.each(['=1+1', '+46', '-2', '@cmd', '\tx', '\rx'])('keeps %j from being a formula', (name) => {
  const written = csvWriter(['name']).write([{ name }], true);
  expect(written.replace(/^"|"\r\n$/g, '')).toMatch(/^'/);
});

it('writes a header, quotes what needs it, and leaves numbers as they are', () => {
  const writer = csvWriter(['id', 'name', 'number']);
  const text = writer.begin + writer.write([{ id: 'a', name: 'Say "hi", now', number: 1000000001 }], true);
  expect(text).toBe('\uFEFFid,name,number\r\na,"Say ""hi"", now",1000000001\r\n');
  expect(writer.write([{ id: 'b', name: null, number: 2 }], false)).toBe('b,,2\r\n');
});

it('writes JSON that can be read back, however many pages it comes in', () => {
  const { begin, write, end } = jsonWriter();
  const text = begin + write([{ name: '=a' }, { name: 'b' }], true) + write([{ name: 'c' }], false) + end;
  expect(JSON.parse(text)).toEqual([{ name: '=a' }, { name: 'b' }, { name: 'c' }]);
  expect(JSON.parse(begin + write([], true) + end)).toEqual([]);
});
