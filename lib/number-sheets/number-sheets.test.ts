import { expect, test } from 'vitest';
import { onBothEngines, type World } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { applySheet, writeSheet } from './apply-sheet';
import { beginJudging, judgeSheet } from './judge-sheet';
import { type ApplyChoice, repairs, type SheetReading } from './model';
import { discardSheet, getSheet, listSheetRows, listSheets, sweepSheets } from './read-sheets';
import { createSheet, fillSheet } from './stage-sheet';

onBothEngines('A sheet of numbers', (world) => {
  const who = () => world.as('provider-operator');

  test('is judged row by row, and nothing is written before it is applied', async () => {
    const acme = await execute(who(), createTenant, { name: 'Acme' });
    const sheet = await judged(world, [
      'number,count,media,tenant,trunks,note',
      '46701000,100,VOICE,acme,,first',
      '"46,701,200",10,TEXT,,,damaged',
      '4.67E+07,1,VOICE,,,lost',
      '46701050,1,VOICE,,,inside row 2',
      '46702000,5,VOICE,Nobody,,',
      '46703000,0,VOICE,,,',
      '46703001,1,FAX,,,',
      '46704000,1,VOICE,,Atlantis,',
      '46705000,1,VOICE,,,',
      '46705000,1,VOICE,,,twice',
    ]);
    const rows = await rowsOf(world, sheet.id);
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [2, 'clash'],
      [3, 'unreadable'],
      [4, 'unreadable'],
      [5, 'clash'],
      [6, 'unknown-tenant'],
      [7, 'invalid'],
      [8, 'invalid'],
      [9, 'unknown-trunk'],
      [10, 'create'],
      [11, 'clash'],
    ]);
    expect(rows[0]?.planned).toMatchObject({ first: '46701000', last: '46701099', tenant: { id: acme.id } });
    expect(sheet.found.map(({ repair, rows: found }) => [repair, found])).toEqual(
      expect.arrayContaining([
        ['thousands', 1],
        ['scientific', 1],
        ['doubled', 1],
      ]),
    );
    expect(await blocks(world)).toEqual([]);
  });

  test('is judged again with other columns and repairs', async () => {
    const { id } = await judged(world, ['number,count', '"46,711,200",10', '46712000,1', '46712000,1']);
    const again = await judgeAgain(world, id, { repairs: [...repairs] });
    expect(again.counts).toMatchObject({ repaired: 1, create: 1, doubled: 1 });
    const other = await judgeAgain(world, id, { meanings: ['ignore', 'number'] });
    expect(other.counts).toMatchObject({ invalid: 3 });
    await expect(judgeAgain(world, id, { meanings: ['number', 'number'] })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  test('is applied as a whole, once, with one entry in the log', async () => {
    const { id, digest } = await judged(world, ['number,count,tenant', '46721000,100,Acme', '46722000,1,']);
    const before = await world.storage.read.audit.findLast();
    const applied = await apply(world, id, digest, 'all');
    expect(applied).toMatchObject({ state: 'applied', applied: { blocks: 2, numbers: 101 } });
    expect(await apply(world, id, digest, 'all')).toEqual(applied);
    const entry = await world.storage.read.audit.findLast();
    expect(entry?.sequence).toBe((before?.sequence ?? 0) + 1);
    expect(entry).toMatchObject({
      action: 'number-sheet.apply',
      entity: 'number-sheet',
      after: { blocks: 2, digest },
    });
    expect(await blocks(world, '467')).toEqual(
      expect.arrayContaining([
        ['46721000', '46721099', 'assigned'],
        ['46722000', '46722000', 'free'],
      ]),
    );
    const again = await judged(world, ['number,count', '46721000,100', '46721050,1', '46722000,1']);
    expect((await rowsOf(world, again.id)).map(({ verdict }) => verdict)).toEqual([
      'there',
      'overlap',
      'there',
    ]);
  });

  test('with bad rows is applied as a whole never, and in its good rows when that is wished', async () => {
    const { id, digest } = await judged(world, ['46731000', '46732000', 'nonsense 12345']);
    await expect(apply(world, id, digest, 'all')).rejects.toMatchObject({ code: 'sheet-has-bad-rows' });
    expect((await ask(who(), getSheet, { id })).state).toBe('judged');
    expect((await apply(world, id, digest, 'good')).applied).toMatchObject({ blocks: 2 });
  });

  test('is not applied in another state than the one looked at', async () => {
    const { id, digest } = await judged(world, ['number', '46741000', '46741001']);
    await expect(apply(world, id, 'another', 'all')).rejects.toMatchObject({ code: 'sheet-judged-again' });
    const other = await judged(world, ['number', '46741001']);
    await apply(world, other.id, other.digest, 'all');
    await expect(apply(world, id, digest, 'all')).rejects.toMatchObject({
      code: 'inventory-changed',
      message: expect.stringContaining('1 row stands'),
    });
    const sheet = await ask(who(), getSheet, { id });
    expect(sheet).toMatchObject({ state: 'judged', counts: { create: 1, there: 1, changed: 1 } });
    const changed = await ask(who(), listSheetRows, { id, verdict: 'changed' });
    expect(changed.items.map(({ row }) => row)).toEqual([3]);
    expect((await apply(world, id, sheet.digest, 'all')).applied).toMatchObject({ blocks: 1 });
  });

  test('names who holds what it overlaps, in one walk through the inventory', async () => {
    const numbers = Array.from({ length: 2300 }, (_, at) => String(4_680_000_000 + at * 10));
    const first = await judged(world, ['number,count', ...numbers.map((number) => `${number},5`)]);
    await apply(world, first.id, first.digest, 'all');
    const moved = numbers.map((number) => `${BigInt(number) + 4n},3`);
    const sheet = await judged(world, [
      'number,count',
      ...moved,
      '4690000000,1',
      '4680000007,1',
      '4680000005,20000',
    ]);
    expect(sheet.counts).toMatchObject({ overlap: 2301, create: 2 });
  });

  test('belongs to the person who brought it', async () => {
    const { id } = await judged(world, ['46751000']);
    const other = world.as('provider-administrator');
    await expect(ask(other, getSheet, { id })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(ask(world.as('provider-auditor'), getSheet, { id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(
      execute(world.as('provider-auditor'), writeSheet, { id, digest: '', rows: 'all' }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  test('is discarded at wish and swept after a day', async () => {
    const one = await judged(world, ['46761000', '46762000']);
    await execute(who(), discardSheet, { id: one.id });
    await expect(ask(who(), getSheet, { id: one.id })).rejects.toMatchObject({ kind: 'not-found' });
    world.pass(25 * 3_600_000);
    await sweepSheets(world.as('system'), Date.parse(who().now()));
    expect(await ask(who(), listSheets, {})).toEqual([]);
  });

  test('that cannot be read says why', async () => {
    await expect(judged(world, [''])).rejects.toMatchObject({ code: 'empty-sheet' });
    expect(await ask(who(), listSheets, {})).toMatchObject([
      { state: 'failed', failure: expect.stringContaining('nothing') },
    ]);
  });
});

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

async function judged(world: World, lines: string[]) {
  const context = world.as('provider-operator');
  const sheet = await execute(context, createSheet, { title: '' });
  const wishes = { repairs: [], media: 'VOICE' as const };
  return judgeSheet(context, await fillSheet(context, sheet, wishes, bytesOf(lines.join('\n'))));
}

async function judgeAgain(world: World, id: string, change: Partial<SheetReading>) {
  const context = world.as('provider-operator');
  return judgeSheet(context, await execute(context, beginJudging, { id, ...change }));
}

function apply(world: World, id: string, digest: string | null, rows: ApplyChoice) {
  return applySheet(world.as('provider-operator'), { id, digest: digest ?? '', rows });
}

async function rowsOf(world: World, id: string) {
  const { items } = await ask(world.as('provider-operator'), listSheetRows, { id, limit: 200 });
  return items;
}

async function blocks(world: World, q?: string) {
  const { items } = await world.storage.read.accessNumbers.list(
    { q },
    { sort: 'number', limit: 200 },
    '2026-01-05T09:00:00.000Z',
  );
  return items.map(({ number, last, state }) => [number, last, state]);
}
