import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { saveNumberingPolicy } from '../numbering-policy/numbering-policy';
import { Problem } from '../problem';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { assignBlocks, assignNumbers } from './assign-numbers';
import { expireBlocks } from './expire-blocks';
import { findBlocksWithin, getBlockById, listBlocks } from './read-blocks';
import { releaseBlocks, releaseNumbers } from './release-numbers';
import { reserveNumbers } from './reserve-numbers';
import { givenBlock, givenReferences, givenTenant, glance } from './testing';
import { unassignBlocks, unassignNumbers } from './unassign-numbers';

const day = 86_400_000;

onBothEngines('who has access numbers', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  const historyOf = (entityId: string) => world.storage.read.audit.list({ entityId }, { limit: 50 });
  const blocksFrom = async (first: string, last: string) =>
    (await ask(admin(), findBlocksWithin, { first, last })).map(glance);
  const inDays = (days: number) => new Date(Date.parse(admin().now()) + days * day).toISOString();
  let acme: { id: string; name: string };
  let greene: { id: string; name: string };

  beforeAll(async () => {
    await givenReferences(admin());
    acme = await givenTenant(admin(), 'Acme');
    greene = await givenTenant(admin(), 'Greene Services');
  });

  it('assigns a part of a block by making up to three of one; the part keeps id and history', async () => {
    const block = await givenBlock(admin(), '468400000', 1000, {
      trunks: [{ name: 'Trunk North', prefix: '7' }],
    });
    const { blocks } = await execute(operator(), assignNumbers, {
      tenantId: acme.id,
      first: '468400100',
      last: '468400199',
    });
    expect(blocks).toMatchObject([{ id: block.id, number: '468400100', count: 100, version: 2 }]);
    expect(await blocksFrom('468400000', '468400999')).toEqual([
      '468400000-468400099 free',
      '468400100-468400199 assigned Acme',
      '468400200-468400999 free',
    ]);
    const all = await ask(admin(), findBlocksWithin, { first: '468400000', last: '468400999' });
    expect(all.map(({ trunks }) => trunks)).toEqual(Array(3).fill([{ name: 'Trunk North', prefix: '7' }]));
    const [entry] = await historyOf(block.id);
    expect(entry).toMatchObject({
      action: 'access-number.assign',
      tenantId: acme.id,
      before: { number: '468400000', count: 1000 },
      after: { number: '468400100', cutOff: ['468400000–468400099', '468400200–468400999'] },
    });
  });

  it('assigns a range across blocks, and says which numbers are in none', async () => {
    await givenBlock(admin(), '468500000', 100);
    await givenBlock(admin(), '468500100', 50);
    const range = { first: '468500090', last: '468500160' };
    const missing = await problemOf(execute(admin(), assignNumbers, { tenantId: acme.id, ...range }));
    expect([missing.kind, missing.code]).toEqual(['conflict', 'not-in-inventory']);
    expect(missing.message).toContain('468500150–468500160');
    const { blocks } = await execute(admin(), assignNumbers, {
      tenantId: acme.id,
      first: '468500090',
      last: '468500109',
    });
    expect(blocks.map(glance)).toEqual([
      '468500090-468500099 assigned Acme',
      '468500100-468500109 assigned Acme',
    ]);
  });

  it('leaves an assignment to the same tenant as it is, and names who else has the numbers', async () => {
    const block = await givenBlock(admin(), '468600000', 10, { tenantId: acme.id });
    const again = await execute(admin(), assignNumbers, { ids: [block.id], tenantId: acme.id });
    expect(again.blocks).toEqual([block]);
    expect(await historyOf(block.id)).toHaveLength(1);
    const problem = await problemOf(
      execute(admin(), assignNumbers, { ids: [block.id], tenantId: greene.id }),
    );
    expect([problem.kind, problem.code]).toEqual(['conflict', 'number-assigned']);
    expect(problem.issues[0]?.holder).toEqual({ id: acme.id, name: 'Acme' });
  });

  it.each([
    ['no numbers at all', {}, 'required'],
    ['an end without a beginning', { last: '468600000' }, 'required'],
    ['a range the wrong way round', { first: '468600009', last: '468600000' }, 'range-reversed'],
    ['a range of two lengths', { first: '46860000', last: '468600009' }, 'range-lengths'],
    ['several blocks with a range', { ids: ['a', 'b'], first: '468600000' }, 'too-large'],
    ['letters', { first: '46860OOOO' }, 'number-character'],
  ])('refuses a selection of %s', async (_title, selection, code) => {
    const problem = await problemOf(execute(admin(), assignNumbers, { tenantId: acme.id, ...selection }));
    expect([problem.kind, problem.code]).toEqual(['invalid', code]);
  });

  it('refuses a part outside the block, another version, an unknown block and a tenant in the bin', async () => {
    const block = await givenBlock(admin(), '468610000', 10);
    const give = (input: object) =>
      problemOf(execute(admin(), assignNumbers, { tenantId: acme.id, ...input } as never));
    expect((await give({ ids: [block.id], first: '468610005', last: '468610010' })).code).toBe(
      'outside-block',
    );
    expect((await give({ ids: [block.id], expectedVersion: 7 })).kind).toBe('stale');
    expect((await give({ ids: ['nothing'] })).kind).toBe('not-found');
    expect((await give({ ids: [block.id], tenantId: 'nobody' })).code).toBe('unknown-tenant');
    expect(await blocksFrom('468610000', '468610009')).toEqual(['468610000-468610009 free']);
  });

  it('puts what a tenant gives up into quarantine, from where only it gets the numbers back', async () => {
    const block = await givenBlock(admin(), '468700000', 10, { tenantId: acme.id });
    const { blocks } = await execute(operator(), unassignNumbers, { ids: [block.id] });
    expect(blocks[0]).toMatchObject({
      state: 'quarantined',
      tenant: null,
      lastTenant: { id: acme.id, name: 'Acme' },
    });
    const days = (Date.parse(blocks[0]?.stateUntil ?? '') - Date.parse(blocks[0]?.updatedAt ?? '')) / day;
    expect(days).toBe(30);
    expect((await historyOf(block.id))[0]).toMatchObject({
      action: 'access-number.unassign',
      tenantId: acme.id,
    });
    const problem = await problemOf(
      execute(admin(), assignNumbers, { ids: [block.id], tenantId: greene.id }),
    );
    expect([problem.code, problem.message.includes('after Acme')]).toEqual(['number-quarantined', true]);
    const back = await execute(operator(), assignNumbers, { ids: [block.id], tenantId: acme.id });
    expect(back.blocks[0]).toMatchObject({ state: 'assigned', lastTenant: null, stateUntil: null });
    expect(
      (await execute(operator(), unassignNumbers, { ids: [block.id], release: true })).blocks[0],
    ).toMatchObject({
      state: 'free',
      stateUntil: null,
      lastTenant: { name: 'Acme' },
    });
    expect((await execute(operator(), unassignNumbers, { ids: [block.id] })).blocks[0]?.version).toBe(4);
  });

  it('has no quarantine where the policy has no days for it', async () => {
    const block = await givenBlock(admin(), '468710000', 10, { tenantId: acme.id });
    const policy = { quarantineDays: 0, longestReservationDays: 90 };
    await execute(admin(), saveNumberingPolicy, policy);
    expect((await execute(operator(), unassignNumbers, { ids: [block.id] })).blocks[0]?.state).toBe('free');
    await execute(admin(), saveNumberingPolicy, { ...policy, quarantineDays: 30 });
  });

  it('reserves a part for one person until a time; nobody else gets it before', async () => {
    const block = await givenBlock(admin(), '468800000', 100);
    const until = inDays(7);
    const { blocks } = await execute(operator(), reserveNumbers, {
      ids: [block.id],
      first: '468800010',
      last: '468800019',
      until,
      note: 'Order 77',
    });
    expect(blocks[0]).toMatchObject({
      state: 'reserved',
      stateUntil: until,
      reservedBy: { name: 'The provider-operator' },
      note: 'Order 77',
    });
    const part = { first: '468800015', last: '468800016' };
    for (const refused of [
      execute(admin(), assignNumbers, { ...part, tenantId: acme.id }),
      execute(admin(), reserveNumbers, { ...part, until }),
    ]) {
      const problem = await problemOf(refused);
      expect([problem.kind, problem.code]).toEqual(['conflict', 'number-reserved']);
      expect(problem.message).toContain('The provider-operator');
      expect(problem.message).toContain(until.slice(0, 10));
    }
    const given = await execute(operator(), assignNumbers, { ...part, tenantId: acme.id });
    expect(given.blocks[0]).toMatchObject({ state: 'assigned', reservedBy: null, stateUntil: null });
    expect(await blocksFrom('468800010', '468800019')).toEqual([
      '468800010-468800014 reserved',
      '468800015-468800016 assigned Acme',
      '468800017-468800019 reserved',
    ]);
  });

  it.each([
    ['in the past', () => inDays(-1), 'reservation-over'],
    ['beyond the policy', () => inDays(91), 'reservation-too-long'],
    ['that is no instant', () => 'tomorrow', 'wrong-format'],
  ])('refuses a reservation that ends %s', async (_title, until, code) => {
    const block = await givenBlock(admin(), `46881${String(Math.random()).slice(2, 8)}`, 1);
    const problem = await problemOf(execute(admin(), reserveNumbers, { ids: [block.id], until: until() }));
    expect([problem.kind, problem.code]).toEqual(['invalid', code]);
  });

  it('lets an administrator end somebody else’s reservation, and an operator only the own one', async () => {
    const block = await givenBlock(admin(), '468820000', 10);
    await execute(admin(), reserveNumbers, { ids: [block.id], until: inDays(1) });
    expect((await problemOf(execute(operator(), releaseNumbers, { ids: [block.id] }))).code).toBe(
      'number-reserved',
    );
    expect((await execute(admin(), releaseNumbers, { ids: [block.id] })).blocks[0]?.state).toBe('free');
    await execute(operator(), reserveNumbers, { ids: [block.id], until: inDays(1) });
    expect((await execute(admin(), releaseNumbers, { ids: [block.id] })).blocks[0]).toMatchObject({
      state: 'free',
      reservedBy: null,
    });
    expect((await historyOf(block.id)).map(({ action }) => action)).toEqual([
      'access-number.release',
      'access-number.reserve',
      'access-number.release',
      'access-number.reserve',
      'access-number.create',
    ]);
  });

  it('reads what is over as free at once, everywhere, and stores the same when it is swept', async () => {
    const block = await givenBlock(admin(), '468830000', 10, { tenantId: greene.id });
    await execute(operator(), unassignNumbers, { ids: [block.id] });
    const kept = await givenBlock(admin(), '468830010', 10);
    await execute(operator(), reserveNumbers, { ids: [kept.id], until: inDays(2) });
    const states = async (state: string) =>
      (await ask(admin(), listBlocks, { q: '46883', state, count: true })).total;
    expect([await states('free'), await states('reserved'), await states('quarantined')]).toEqual([0, 1, 1]);
    world.pass(31 * day);
    expect([await states('free'), await states('reserved'), await states('quarantined')]).toEqual([2, 0, 0]);
    const read = await ask(admin(), getBlockById, { id: block.id });
    expect(read).toMatchObject({
      state: 'free',
      stateUntil: null,
      lastTenant: { name: 'Greene Services' },
      version: 3,
    });
    const taken = await execute(admin(), assignNumbers, { ids: [kept.id], tenantId: acme.id });
    expect(taken.blocks[0]).toMatchObject({ state: 'assigned', version: 4 });
    const { expired } = await execute(world.as('system'), expireBlocks, {});
    expect(expired).toBeGreaterThan(0);
    expect(await ask(admin(), getBlockById, { id: block.id })).toEqual(read);
    expect((await historyOf(block.id))[0]).toMatchObject({
      action: 'access-number.expire',
      actorName: 'Tenantry',
      before: { state: 'quarantined' },
      after: { state: 'free', stateUntil: null },
    });
    expect(await execute(world.as('system'), expireBlocks, {})).toEqual({ expired: 0, mayBeMore: false });
    expect((await problemOf(execute(admin(), expireBlocks, {}))).kind).toBe('forbidden');
  });

  it('decides a reservation that ends in mid-request by the one instant of the transaction', async () => {
    const block = await givenBlock(admin(), '468840000', 1);
    const until = new Date(Date.parse(admin().now()) + 60_000).toISOString();
    await execute(operator(), reserveNumbers, { ids: [block.id], until });
    const at = (now: string) => ({ ...admin(), now: () => now });
    const before = new Date(Date.parse(until) - 1).toISOString();
    expect(
      (await problemOf(execute(at(before), assignNumbers, { ids: [block.id], tenantId: acme.id }))).code,
    ).toBe('number-reserved');
    const { blocks } = await execute(at(until), assignNumbers, { ids: [block.id], tenantId: acme.id });
    expect(blocks[0]?.state).toBe('assigned');
  });

  it('changes many blocks at once, each with an outcome and an entry of its own', async () => {
    const made = [];
    for (let at = 0; at < 4; at += 1) made.push(await givenBlock(admin(), `46894000${at}`, 1));
    const ids = made.map(({ id }) => id);
    await execute(admin(), reserveNumbers, { ids: [ids[0] ?? ''], until: inDays(1) });
    await execute(operator(), assignNumbers, { ids: [ids[1] ?? ''], tenantId: acme.id });
    const assigned = await execute(
      operator(),
      assignBlocks,
      { ids: [...ids, 'gone'], tenantId: acme.id },
      { reason: 'Order 12' },
    );
    expect(assigned.items.map(({ outcome }) => outcome)).toEqual([
      'failed',
      'skipped',
      'done',
      'done',
      'failed',
    ]);
    expect((await historyOf(ids[3] ?? ''))[0]).toMatchObject({ reason: 'Order 12', tenantId: acme.id });
    const given = await execute(operator(), unassignBlocks, { ids });
    expect(given.items.map(({ outcome }) => outcome)).toEqual(['skipped', 'done', 'done', 'done']);
    const released = await execute(operator(), releaseBlocks, { ids });
    expect(released.items.map(({ outcome }) => outcome)).toEqual(['failed', 'done', 'done', 'done']);
  });

  it('lets exactly one of two processes have overlapping parts', async () => {
    const other = await world.openAnother();
    for (const round of [0, 1, 2, 3]) {
      const start = `46900${round}`;
      await givenBlock(admin(), `${start}000`, 1000);
      const outcomes = await Promise.allSettled([
        execute(world.as('provider-operator'), assignNumbers, {
          tenantId: acme.id,
          first: `${start}100`,
          last: `${start}599`,
        }),
        execute(world.as('provider-operator', other), assignNumbers, {
          tenantId: greene.id,
          first: `${start}500`,
          last: `${start}899`,
        }),
      ]);
      const codes = outcomes.map((outcome) =>
        outcome.status === 'rejected' ? (outcome.reason as Problem).code : 'done',
      );
      expect(codes.toSorted()).toEqual(['done', 'number-assigned']);
      const blocks = await ask(admin(), findBlocksWithin, { first: `${start}000`, last: `${start}999` });
      expect(blocks.filter(({ state }) => state === 'assigned')).toHaveLength(1);
      expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    }
  });
});
