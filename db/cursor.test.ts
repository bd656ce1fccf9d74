import { expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { decodeCursor, encodeCursor, type Order } from './cursor';

const byName: Order = { list: 'tenants by name', kind: 'text' };
const byNumber: Order = { list: 'tenants by number', kind: 'bigint' };
const byLength: Order = { list: 'blocks by number', kind: 'integer' };
const made = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

it.each<[Order, string | number]>([
  [byName, ''],
  [byName, 'Åkeri “7”'],
  [byNumber, 2 ** 40],
  [byLength, 15],
])('finds a place of %j again: %j', (order, value) => {
  const place = { value, id: 'a' };
  expect(decodeCursor(encodeCursor(order, place), order)).toEqual(place);
});

it.each<[string, Order, string]>([
  ['nothing', byName, ''],
  ['no base64', byName, '%%%'],
  ['no JSON', byName, 'nonsense'],
  ['no list', byName, Buffer.from('{"value":1}').toString('base64url')],
  ['a place without its list', byName, made('Acme', 'a')],
  [
    'a place of another list',
    byName,
    encodeCursor({ ...byName, list: 'licence-use' }, { value: 'A', id: '' }),
  ],
  ['a place of another order', byNumber, encodeCursor(byName, { value: 'Acme', id: 'a' })],
  ['a number for text', byName, made(byName.list, 7, 'a')],
  ['text for a number', byNumber, made(byNumber.list, '7', 'a')],
  ['an id that is none', byName, made(byName.list, 'Acme', null)],
  ['a NUL', byName, made(byName.list, 'Ac\0me', 'a')],
  ['a NUL in the id', byName, made(byName.list, 'Acme', '\0')],
  ['a fraction', byNumber, made(byNumber.list, 1.5, 'a')],
  ['infinity', byNumber, Buffer.from(`["${byNumber.list}",1e999,"a"]`).toString('base64url')],
  ['more than the column takes', byLength, made(byLength.list, 2 ** 31, 'a')],
])('refuses %s', (_what, order, cursor) => {
  expect(() => decodeCursor(cursor, order)).toThrow(Problem);
});
