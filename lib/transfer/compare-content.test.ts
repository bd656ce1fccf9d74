import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock } from '../access-numbers/testing';
import { execute } from '../command';
import { successor } from '../numbering/intervals';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { updateTenant } from '../tenants/update-tenant';
import { archiveOf, givenFullTenant, givenList } from './archives.testing';
import { type Comparable, compareContents } from './compare-content';
import { compareImport } from './compare-import';
import { givenSpool } from './imports.testing';
import type { ArchivedBlock } from './model';

const block = (number: string, count: number, more: Partial<ArchivedBlock> = {}): ArchivedBlock => ({
  number,
  count,
  media: 'VOICE',
  note: null,
  ...more,
});

const contentWith = (accessNumbers: ArchivedBlock[]): Comparable =>
  ({ tenant: { id: 'a' }, accessNumbers, people: [], callingLists: [], history: { entries: 0 } }) as never;

describe('Two sets of access numbers', () => {
  it('are the same however they are cut into blocks', () => {
    const whole = contentWith([block('1000', 100)]);
    const cut = contentWith([block('1000', 40), block('1040', 60)]);
    expect(compareContents(whole, cut)).toMatchObject({ isSame: true });
  });

  it('differ by intervals, and by how the numbers are used', () => {
    const left = contentWith([block('1000', 100), block('2000', 10, { note: 'Old' })]);
    const right = contentWith([block('1050', 100), block('2005', 5, { note: 'New' })]);
    expect(compareContents(left, right).accessNumbers).toEqual({
      onlyLeft: [
        { first: '1000', last: '1049' },
        { first: '2000', last: '2004' },
      ],
      onlyRight: [{ first: '1100', last: '1149' }],
      changed: [
        {
          range: { first: '2005', last: '2009' },
          left: { media: 'VOICE', note: 'Old' },
          right: { media: 'VOICE', note: 'New' },
        },
      ],
    });
  });

  it('differ by exactly the numbers that one by one differ', () => {
    const use = fc.constantFrom(undefined, 'VOICE' as const, 'TEXT' as const);
    const uses = fc.array(use, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(uses, uses, (left, right) => {
        const toBlocks = (side: typeof left) =>
          side.flatMap((media, at) => (media ? [block(String(100 + at), 1, { media })] : []));
        const { accessNumbers } = compareContents(contentWith(toBlocks(left)), contentWith(toBlocks(right)));
        const spell = (ranges: readonly { first: string; last: string }[]) =>
          ranges.flatMap(numbersOf).sort();
        const where = (test: (a: string | undefined, b: string | undefined) => boolean) =>
          left.flatMap((one, at) => (test(one, right[at]) ? [String(100 + at)] : []));
        expect(spell(accessNumbers.onlyLeft)).toEqual(where((a, b) => a !== undefined && b === undefined));
        expect(spell(accessNumbers.onlyRight)).toEqual(where((a, b) => a === undefined && b !== undefined));
        expect(spell(accessNumbers.changed.map(({ range }) => range))).toEqual(
          where((a, b) => a !== undefined && b !== undefined && a !== b),
        );
      }),
    );
  });
});

function numbersOf({ first, last }: { first: string; last: string }): string[] {
  const found = [first];
  for (let number = first; number < last; ) {
    number = successor(number) ?? last;
    found.push(number);
  }
  return found;
}

onBothEngines('An archive that came in', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');

  it('is compared with the living tenant, and with another archive of it', async () => {
    const { id } = await givenFullTenant(admin(), { name: 'Greene Services' });
    const first = await spool.plan(admin(), await archiveOf(admin(), id), 'first.zip');
    const same = await ask(admin(), compareImport, { id: first.id, tenantId: id });
    expect(same).toMatchObject({
      left: { kind: 'archive', name: 'Greene Services', fileName: 'first.zip' },
      right: { kind: 'tenant', id },
      comparison: { isSame: true, isSameTenant: true },
    });
    await execute(admin(), updateTenant, { id, changes: { company: 'Greene Group' } });
    await givenBlock(admin(), '555000', 10, { tenantId: id });
    await givenList(admin(), { tenantId: id, name: 'Winter', records: [['1', '2', '3']] });
    const { comparison } = await ask(admin(), compareImport, { id: first.id, tenantId: id });
    expect(comparison).toMatchObject({
      isSame: false,
      settings: [{ path: 'company', label: 'Company', before: ['Greene AB'], after: ['Greene Group'] }],
      accessNumbers: { onlyLeft: [], onlyRight: [{ first: '555000', last: '555009' }], changed: [] },
      people: { onlyLeft: [], onlyRight: [], changed: [] },
      callingLists: { onlyLeft: [], onlyRight: [{ name: 'Winter', records: 1 }], changed: [] },
    });
    expect(comparison.history.right).toBeGreaterThan(comparison.history.left);
    const second = await spool.plan(admin(), await archiveOf(admin(), id), 'second.zip');
    const other = await ask(admin(), compareImport, { id: first.id, importId: second.id });
    expect(other.comparison).toEqual(comparison);
  });

  it('is compared with one of the two, and only with what is there', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Alone' });
    const found = await spool.plan(admin(), await archiveOf(admin(), id));
    const refused = (input: object) =>
      problemOf(ask(admin(), compareImport, { id: found.id, ...input } as never));
    expect((await refused({})).kind).toBe('invalid');
    expect((await refused({ tenantId: id, importId: found.id })).kind).toBe('invalid');
    expect((await refused({ tenantId: 'none' })).kind).toBe('not-found');
    expect((await refused({ importId: 'none' })).kind).toBe('not-found');
  });
});
