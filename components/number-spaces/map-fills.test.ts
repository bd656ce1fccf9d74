import { describe, expect, test } from 'vitest';
import { accessSpace, type MapCell, type MapHolder, type NumberMap } from '@/lib/number-spaces/model';
import { type Fill, fillsOf } from './map-fills';

const words: Record<string, Fill> = {
  '.': 'free',
  '#': 'held',
  '/': 'partly',
  r: 'reserved',
  h: 'on-hold',
  q: 'quarantined',
  u: 'unassigned',
  '-': 'outside',
};

describe('how a cell is drawn', () => {
  test.each([
    ['nothing held', [], '..........'],
    ['one number', [run('1203')], '/.........'],
    ['a decade, its first half another tenant’s', [run('1200', '1204'), run('1205', '1209')], '#.........'],
    [
      'a decade half held and half on hold',
      [run('1200', '1204'), run('1205', '1209', 'on-hold')],
      '/.........',
    ],
    ['a run over the edges of the cell', [run('1150', '1219')], '##........'],
    ['a hold', [run('1250', '1259', 'on-hold')], '.....h....'],
  ])('of directory numbers: %s', (_title, holders, drawn) => {
    expect(fillsOf(cell('12'), mapOf('a system', holders))).toEqual(spell(drawn));
  });

  test.each([
    ['nothing in the inventory', [], '----------'],
    [
      'free, reserved, in quarantine',
      [run('1200', '1209', 'free'), run('1210', '1219', 'reserved'), run('1220', '1229', 'quarantined')],
      'urq-------',
    ],
  ])('of access numbers: %s', (_title, holders, drawn) => {
    expect(fillsOf(cell('12'), mapOf(accessSpace, holders))).toEqual(spell(drawn));
  });

  test('of a single number as what it is', () => {
    const map = mapOf('a system', [run('1203', '1203', 'on-hold')]);
    expect([fillsOf(cell('1203'), map), fillsOf(cell('1204'), map)]).toEqual([['on-hold'], ['free']]);
  });

  test('far from the digits by the letters of the cells below', () => {
    const map = { ...mapOf('a system', []), holders: null };
    expect(fillsOf({ ...cell('12'), below: 'efmeeeeeef' }, map)).toEqual(spell('.#/......#'));
    expect(fillsOf({ ...cell('12'), fill: 'full' }, map)).toEqual(['held']);
  });
});

function spell(drawn: string): (Fill | undefined)[] {
  return [...drawn].map((letter) => words[letter]);
}

function run(first: string, last = first, state: MapHolder['state'] = 'held'): MapHolder {
  return { first, last, kind: 'directory', state, tenant: null, blockId: null };
}

function cell(prefix: string): MapCell {
  const open = 4 - prefix.length;
  return {
    prefix,
    first: prefix + '0'.repeat(open),
    last: prefix + '9'.repeat(open),
    size: `1${'0'.repeat(open)}`,
    occupied: '1',
    percent: 1,
    fill: 'partly',
    longestFree: null,
  };
}

function mapOf(id: string, holders: MapHolder[]): NumberMap {
  return {
    space: { id, name: 'A space' },
    length: 4,
    lengths: [{ length: 4, occupied: '1' }],
    prefix: '1',
    whole: cell('1'),
    cells: [cell('12')],
    holders,
  };
}
