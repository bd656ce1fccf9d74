import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { assignNumbers } from './assign-numbers';
import { deleteBlock, splitBlock, updateBlock } from './change-block';
import { joinBlocks } from './join-blocks';
import { findBlocksWithin, findNeighbours, getBlockById } from './read-blocks';
import { givenBlock, givenReferences, givenTenant, glance } from './testing';
import { unassignNumbers } from './unassign-numbers';

onBothEngines('changing access-number blocks', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  const historyOf = (entityId: string) => world.storage.read.audit.list({ entityId }, { limit: 50 });
  const blocksFrom = async (first: string, last: string) =>
    (await ask(admin(), findBlocksWithin, { first, last })).map(glance);
  let acme: { id: string; name: string };

  beforeAll(async () => {
    await givenReferences(admin());
    acme = await givenTenant(admin(), 'Acme');
    await givenTenant(admin(), 'Greene Services');
  });

  it('splits at a number and joins what is alike again', async () => {
    const block = await givenBlock(admin(), '468900000', 100, { tenantId: acme.id });
    const { blocks } = await execute(operator(), splitBlock, { id: block.id, at: '468900060' });
    expect(blocks.map(glance)).toEqual([
      '468900000-468900059 assigned Acme',
      '468900060-468900099 assigned Acme',
    ]);
    const [lower, upper] = blocks;
    if (!lower || !upper) throw new Error('There are two blocks.');
    expect(await ask(admin(), findNeighbours, { id: lower.id })).toMatchObject({
      before: null,
      after: { block: { id: upper.id }, differences: [] },
    });
    for (const at of ['468900000', '468900060', '46890001', '999999999'])
      expect((await problemOf(execute(operator(), splitBlock, { id: lower.id, at }))).code).toBe(
        'outside-block',
      );
    await execute(operator(), updateBlock, { id: upper.id, changes: { media: 'TEXT', note: 'Texts' } });
    const unlike = await problemOf(execute(operator(), joinBlocks, { ids: [upper.id, lower.id] }));
    expect([unlike.code, unlike.message.includes('media and note')]).toEqual(['not-alike', true]);
    await execute(operator(), updateBlock, { id: upper.id, changes: { media: 'VOICE', note: null } });
    const joined = await execute(operator(), joinBlocks, { ids: [upper.id, lower.id] });
    expect(joined).toMatchObject({ id: block.id, count: 100, last: '468900099' });
    expect(await historyOf(upper.id)).toMatchObject([{ action: 'access-number.join' }, {}, {}]);
    expect((await problemOf(execute(operator(), joinBlocks, { ids: [block.id] }))).code).toBe('too-small');
  });

  it('does not join across a gap', async () => {
    const low = await givenBlock(admin(), '468910000', 10);
    const high = await givenBlock(admin(), '468910011', 10);
    expect((await problemOf(execute(admin(), joinBlocks, { ids: [low.id, high.id] }))).code).toBe(
      'not-adjacent',
    );
  });

  it('changes media, trunks, accounts and note, and nothing else', async () => {
    const block = await givenBlock(admin(), '468920000', 10);
    const changed = await execute(operator(), updateBlock, {
      id: block.id,
      expectedVersion: 1,
      changes: {
        media: 'VOICE_AND_TEXT',
        trunks: [{ name: 'trunk north', prefix: '*9' }],
        smsAccounts: ['SMS One'],
      },
    });
    expect(changed).toMatchObject({
      media: 'VOICE_AND_TEXT',
      trunks: [{ name: 'Trunk North', prefix: '*9' }],
      version: 2,
    });
    expect(await ask(admin(), getBlockById, { id: block.id })).toEqual(changed);
    const same = await execute(operator(), updateBlock, {
      id: block.id,
      changes: { media: 'VOICE_AND_TEXT' },
    });
    expect(same.version).toBe(2);
    const wrong = await problemOf(
      execute(operator(), updateBlock, {
        id: block.id,
        changes: { count: 20, trunks: [{ name: 'x', prefix: 'a' }] },
      }),
    );
    expect(wrong.issues.map(({ path, code }) => [path, code])).toEqual([
      ['trunks.0.prefix', 'prefix-character'],
      ['count', 'unknown-member'],
    ]);
    expect(
      (await problemOf(execute(operator(), updateBlock, { id: block.id, expectedVersion: 1, changes: {} })))
        .kind,
    ).toBe('stale');
  });

  it('deletes a block that nobody has', async () => {
    const block = await givenBlock(admin(), '468930000', 10, { tenantId: acme.id });
    const problem = await problemOf(execute(admin(), deleteBlock, { id: block.id }));
    expect([problem.kind, problem.code]).toEqual(['conflict', 'number-assigned']);
    await execute(admin(), unassignNumbers, { ids: [block.id] });
    await execute(admin(), deleteBlock, { id: block.id, expectedVersion: 2 });
    expect(await blocksFrom('468930000', '468930009')).toEqual([]);
    expect((await problemOf(execute(operator(), deleteBlock, { id: block.id }))).kind).toBe('forbidden');
  });

  it('writes for a million numbers what it writes for ten', async () => {
    const rows = async (number: string, count: number) => {
      const block = await givenBlock(admin(), number, count);
      const before = await world.storage.read.accessNumbers.count({}, admin().now());
      await execute(admin(), assignNumbers, {
        ids: [block.id],
        first: block.number,
        last: block.number,
        tenantId: acme.id,
      });
      const after = await world.storage.read.accessNumbers.count({}, admin().now());
      return [after.blocks - before.blocks, after.numbers - before.numbers];
    };
    expect(await rows('4691000000', 1_000_000)).toEqual(await rows('4692000000', 10));
  });
});
