import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor';
import { expand } from '../numbering/small-ranges.testing';
import { areNeighbours, asOf, cut, lastOf, listDifferences, rangeOf, roomFrom, withNumbers } from './block';
import { judgeAssign, judgeDelete, judgeRelease, judgeReserve, judgeUnassign } from './judge';
import type { AccessNumberBlock, BlockState } from './model';
import { readNumber } from './number-text';

const now = '2026-01-05T08:00:00.000Z';
const later = '2026-02-01T08:00:00.000Z';
const acme = { id: 'acme', name: 'Acme' };

function blockIn(state: BlockState, more: Partial<AccessNumberBlock> = {}): AccessNumberBlock {
  return {
    id: 'block',
    number: '500',
    last: '599',
    count: 100,
    media: 'VOICE',
    state,
    stateUntil: state === 'reserved' || state === 'quarantined' ? later : null,
    tenant: state === 'assigned' ? acme : null,
    reservedBy: state === 'reserved' ? { id: 'ann', name: 'Ann' } : null,
    lastTenant: state === 'quarantined' ? acme : null,
    trunks: [],
    smsAccounts: [],
    note: null,
    source: 'console',
    createdAt: now,
    updatedAt: now,
    version: 1,
    ...more,
  };
}

/** Ranges of three digits, few enough numbers to be compared one by one. */
const anyRange = fc
  .tuple(fc.nat({ max: 999 }), fc.nat({ max: 60 }))
  .map(([first, size]) => ({ first: digits(first), last: digits(Math.min(first + size, 999)) }));

function digits(value: number): string {
  return String(value).padStart(3, '0');
}

function newIds() {
  let next = 0;
  return {
    now,
    newId() {
      next += 1;
      return `new-${next}`;
    },
  };
}

describe('cutting a block', () => {
  it('leaves the same numbers, each once, and the part that was meant with the id', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (own, wanted) => {
        const block = withNumbers(blockIn('free'), own);
        const pieces = cut(block, wanted, newIds());
        const common = expand(own).filter((number) => expand(wanted).includes(number));
        expect(pieces === undefined).toBe(common.length === 0);
        if (!pieces) return;
        const all = [pieces.piece, ...pieces.rest];
        expect(expand(rangeOf(pieces.piece))).toEqual(common);
        expect(pieces.piece.id).toBe(block.id);
        expect(all.flatMap((piece) => expand(rangeOf(piece))).toSorted()).toEqual(expand(own));
        expect(all.map(({ count }) => count)).toEqual(all.map((piece) => expand(rangeOf(piece)).length));
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(all.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('makes pieces that are neighbours and alike, so that joining gives the block again', () => {
    fc.assert(
      fc.property(anyRange, fc.nat({ max: 999 }), (own, at) => {
        const block = withNumbers(blockIn('assigned'), own);
        const pieces = cut(block, { first: own.first, last: digits(at) }, newIds());
        const [upper] = pieces?.rest ?? [];
        if (!pieces || !upper) return;
        expect(areNeighbours(pieces.piece, upper)).toBe(true);
        expect(listDifferences(pieces.piece, upper)).toEqual([]);
        expect(withNumbers(pieces.piece, { first: pieces.piece.number, last: upper.last })).toEqual(block);
      }),
    );
  });
});

describe('the end of a block', () => {
  it.each<[string, number, string | undefined]>([
    ['000', 1, '000'],
    ['000', 1000, '999'],
    ['000', 1001, undefined],
    ['099', 2, '100'],
    ['999', 1, '999'],
    ['999', 2, undefined],
    ['999999999999999', 1, '999999999999999'],
    ['999999999999999', 2, undefined],
    ['009007199254740', 10_000_000, '009007209254739'],
  ])('of %s and %i numbers is %s', (number, count, last) => {
    expect(lastOf(number, count)).toBe(last);
  });

  it('is there for exactly as many numbers as there is room', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999 }), (start) => {
        const number = digits(start);
        const room = Number(roomFrom(number));
        expect([lastOf(number, room), lastOf(number, room + 1)]).toEqual(['999', undefined]);
      }),
    );
  });
});

describe('a number as it is written', () => {
  it.each([
    ['4687300000', '4687300000'],
    ['+46 8 730 00 00', '4687300000'],
    ['+ 46-8-730.00.00', '4687300000'],
    ['0046 8 730 00 00', '004687300000'],
    ['08‑730‐00 00', '087300000'],
    [' 007 ', '007'],
    ['(08) 730', '(08) 730'],
    ['08-', '08-'],
    ['4.67E+11', '467E+11'],
    ['730.00', '730.00'],
    ['4687300000.0', '4687300000.0'],
    ['+4687300000.0', '+4687300000.0'],
    ['555.0100', '5550100'],
    ['06.12.34.56.78', '0612345678'],
    ['5551000–5551099', '5551000–5551099'],
    ['500 – 599', '500 – 599'],
    ['5551000-5551099', '5551000-5551099'],
    ['1234-5678', '12345678'],
    ['', ''],
  ])('%j is read as %j', (typed, read) => {
    expect(readNumber(typed)).toBe(read);
  });
});

describe('a reservation or quarantine', () => {
  it.each<[BlockState, string, BlockState]>([
    ['reserved', '2026-02-01T07:59:59.999Z', 'reserved'],
    ['reserved', later, 'free'],
    ['quarantined', later, 'free'],
    ['assigned', '2030-01-01T00:00:00.000Z', 'assigned'],
    ['free', '2030-01-01T00:00:00.000Z', 'free'],
  ])('%s reads at %s as %s', (state, at, read) => {
    const block = asOf(blockIn(state), at);
    expect([block.state, block.stateUntil === null || block.stateUntil > at]).toEqual([read, true]);
    expect(asOf(block, at)).toBe(block);
  });

  it('keeps whose the numbers were when it is over', () => {
    expect(asOf(blockIn('quarantined'), later)).toMatchObject({
      lastTenant: acme,
      version: 2,
      updatedAt: later,
    });
  });
});

const person = (personId: string, role: 'provider-operator' | 'provider-administrator'): Actor => ({
  kind: 'person',
  personId,
  name: personId,
  email: '',
  role,
  tenantId: null,
  access: 'full',
  sessionId: '',
  mustChangePassword: false,
});
const ann = person('ann', 'provider-operator');
const ben = person('ben', 'provider-operator');
const cho = person('cho', 'provider-administrator');

describe('what may be done', () => {
  it.each<[string, (block: AccessNumberBlock) => { verdict: string }, Record<BlockState, string>]>([
    [
      'assigning to the same tenant',
      (block) => judgeAssign(block, { tenantId: 'acme', actor: ben }),
      { free: 'go', assigned: 'nothing-to-do', reserved: 'refused', quarantined: 'go' },
    ],
    [
      'assigning to another tenant',
      (block) => judgeAssign(block, { tenantId: 'other', actor: cho }),
      { free: 'go', assigned: 'refused', reserved: 'refused', quarantined: 'refused' },
    ],
    [
      'assigning what one has reserved',
      (block) => judgeAssign(block, { tenantId: 'other', actor: ann }),
      { free: 'go', assigned: 'refused', reserved: 'go', quarantined: 'refused' },
    ],
    [
      'unassigning',
      judgeUnassign,
      { free: 'nothing-to-do', assigned: 'go', reserved: 'nothing-to-do', quarantined: 'nothing-to-do' },
    ],
    [
      'reserving',
      (block) => judgeReserve(block, { actor: ben }),
      { free: 'go', assigned: 'refused', reserved: 'refused', quarantined: 'refused' },
    ],
    [
      'releasing as another operator',
      (block) => judgeRelease(block, { actor: ben }),
      { free: 'nothing-to-do', assigned: 'refused', reserved: 'refused', quarantined: 'go' },
    ],
    [
      'releasing as an administrator',
      (block) => judgeRelease(block, { actor: cho }),
      { free: 'nothing-to-do', assigned: 'refused', reserved: 'go', quarantined: 'go' },
    ],
    [
      'ending a quarantine',
      (block) => judgeRelease(block, { actor: cho, from: 'quarantined' }),
      { free: 'nothing-to-do', assigned: 'refused', reserved: 'refused', quarantined: 'go' },
    ],
    [
      'deleting',
      (block) => judgeDelete(block, { actor: cho }),
      { free: 'go', assigned: 'refused', reserved: 'refused', quarantined: 'go' },
    ],
  ])('%s', (_title, judge, expected) => {
    const states = Object.keys(expected) as BlockState[];
    expect(Object.fromEntries(states.map((state) => [state, judge(blockIn(state)).verdict]))).toEqual(
      expected,
    );
  });
});
