import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { saveNumberingPolicy } from '../numbering-policy/numbering-policy';
import { Problem } from '../problem';
import { ask } from '../query';
import { assignBlocks, assignNumbers } from './assign-numbers';
import { deleteBlock, splitBlock, updateBlock } from './change-block';
import { createBlock } from './create-block';
import { expireBlocks } from './expire-blocks';
import { joinBlocks } from './join-blocks';
import { findBlocksWithin, findNeighbours, getBlockById, listBlocks } from './read-blocks';
import { releaseBlocks, releaseNumbers } from './release-numbers';
import { reserveNumbers } from './reserve-numbers';
import { givenBlock, givenReferences, givenTenant, glance } from './testing';
import { unassignBlocks, unassignNumbers } from './unassign-numbers';

const day = 86_400_000;

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error(`No problem was thrown: ${String(error)}`);
  return error;
}

onBothEngines('access numbers', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  const auditor = () => world.as('provider-auditor');
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

  it('creates a block with every default filled in, and writes one audit entry', async () => {
    const block = await execute(admin(), createBlock, { number: '+46 8 100-000', count: 100 });
    expect(block).toMatchObject({
      number: '468100000',
      last: '468100099',
      count: 100,
      media: 'VOICE',
      state: 'free',
      tenant: null,
      trunks: [],
      smsAccounts: [],
      source: 'console',
      version: 1,
    });
    expect(await ask(auditor(), getBlockById, { id: block.id })).toEqual(block);
    expect(await historyOf(block.id)).toMatchObject([
      { action: 'access-number.create', entity: 'access-number', before: null, after: block, tenantId: null },
    ]);
    expect((await problemOf(execute(auditor(), createBlock, { number: '1234', count: 1 }))).kind).toBe(
      'forbidden',
    );
  });

  it('creates one for a tenant, on trunks and SMS accounts, by any letter case', async () => {
    const block = await execute(operator(), createBlock, {
      number: '468200000',
      count: 10,
      media: 'VOICE_AND_TEXT',
      tenantId: acme.id,
      trunks: [{ name: 'trunk south', prefix: '9' }, { name: 'Trunk North' }],
      smsAccounts: ['sms one'],
      note: 'Ported from the old carrier',
    });
    expect(block).toMatchObject({
      state: 'assigned',
      tenant: { id: acme.id, name: 'Acme' },
      trunks: [
        { name: 'Trunk South', prefix: '9' },
        { name: 'Trunk North', prefix: '' },
      ],
      smsAccounts: ['SMS One'],
    });
    expect(await ask(admin(), getBlockById, { id: block.id })).toEqual(block);
    expect(await historyOf(block.id)).toMatchObject([{ tenantId: acme.id }]);
  });

  it('refuses what overlaps, naming block and holder, and takes what only stands beside it', async () => {
    await givenBlock(admin(), '468300100', 100, { tenantId: acme.id });
    for (const [number, count] of [
      ['468300100', 100],
      ['468300150', 1],
      ['468300000', 101],
      ['468300199', 5],
      ['468300000', 1000],
    ] as const) {
      const problem = await problemOf(givenBlock(admin(), number, count));
      expect([problem.kind, problem.code]).toEqual(['conflict', 'block-overlap']);
      expect(problem.issues[0]).toMatchObject({ path: 'number', holder: { id: acme.id, name: 'Acme' } });
      expect(problem.message).toContain('468300100–468300199');
    }
    await givenBlock(admin(), '468300000', 100);
    await givenBlock(admin(), '468300200', 100);
    await givenBlock(admin(), '0468300100', 100);
    expect(await blocksFrom('468300000', '468300299')).toEqual([
      '468300000-468300099 free',
      '468300100-468300199 assigned Acme',
      '468300200-468300299 free',
    ]);
  });

  it('refuses trunks, accounts and tenants that are not there, all at once', async () => {
    const problem = await problemOf(
      execute(admin(), createBlock, {
        number: '468301000',
        count: 10,
        tenantId: 'nobody',
        trunks: [{ name: 'Trunk North' }, { name: 'Nowhere' }, { name: 'trunk north' }],
        smsAccounts: ['SMS One', 'SMS Two'],
      }),
    );
    expect(problem.kind).toBe('invalid');
    expect(problem.issues.map(({ path, code }) => [path, code])).toEqual([
      ['trunks.1.name', 'unknown-trunk'],
      ['trunks.2.name', 'listed-twice'],
      ['smsAccounts.1', 'unknown-sms-account'],
      ['tenantId', 'unknown-tenant'],
    ]);
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

  it('pages forwards and backwards in every order without repeating or leaving out a block', async () => {
    for (const sort of ['number', '-number', 'updatedAt', '-updatedAt'] as const) {
      const all = (await ask(admin(), listBlocks, { sort, limit: 200 })).items.map(({ id }) => id);
      const forwards: string[] = [];
      let after: string | undefined;
      let last: Awaited<ReturnType<typeof listBlocks.run>> | undefined;
      do {
        last = await ask(admin(), listBlocks, { sort, limit: 7, after });
        forwards.push(...last.items.map(({ id }) => id));
        after = last.next ?? undefined;
      } while (after !== undefined);
      expect(forwards).toEqual(all);
      const backwards = last.items.map(({ id }) => id);
      for (let before = last.previous; before !== null; ) {
        const page = await ask(admin(), listBlocks, { sort, limit: 7, before });
        backwards.unshift(...page.items.map(({ id }) => id));
        before = page.previous;
      }
      expect(backwards).toEqual(all);
    }
  });

  it('finds by a number inside a block, by leading digits, by tenant, trunk and account', async () => {
    await givenBlock(admin(), '7700000', 1000, {
      trunks: [{ name: 'Trunk South', prefix: '1' }],
      tenantId: greene.id,
    });
    await givenBlock(admin(), '77123', 1, { smsAccounts: ['SMS One'] });
    const found = async (filter: object) =>
      (await ask(admin(), listBlocks, { ...filter, count: true } as never)).items.map(({ number }) => number);
    expect(await found({ q: '7700500' })).toEqual(['7700000']);
    expect(await found({ q: '77005' })).toEqual(['7700000']);
    expect(await found({ q: '+77' })).toEqual(['77123', '7700000']);
    expect(await found({ q: '77', sort: '-number' })).toEqual(['7700000', '77123']);
    expect(await found({ q: '77', sort: 'updatedAt', tenant: greene.id })).toEqual(['7700000']);
    expect(await found({ q: '7701000' })).toEqual([]);
    expect(await found({ q: '7'.repeat(30) })).toEqual([]);
    expect(await found({ q: 'greene', state: 'assigned' })).toEqual(['7700000']);
    expect(await found({ q: 'no such tenant' })).toEqual([]);
    expect(await found({ tenant: greene.id, media: 'VOICE', trunk: 'trunk south' })).toEqual(['7700000']);
    expect(await found({ trunk: 'nowhere' })).toEqual([]);
    expect(await found({ smsAccount: 'SMS One', q: '77' })).toEqual(['77123']);
    expect(await ask(admin(), listBlocks, { q: '77', count: true })).toMatchObject({
      total: 2,
      numbers: 1001,
    });
    expect((await problemOf(ask(admin(), listBlocks, { after: 'nonsense' }))).code).toBe('bad-cursor');
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

  it('keeps totals that agree with the blocks there are, also of what is over and not yet swept', async () => {
    const block = await givenBlock(admin(), '469500000', 10, { media: 'TEXT' });
    await execute(admin(), reserveNumbers, { ids: [block.id], until: inDays(1) });
    const agree = async () => {
      const { items, total, numbers } = await ask(admin(), listBlocks, { limit: 200, count: true });
      expect([total, numbers]).toEqual([items.length, items.reduce((sum, { count }) => sum + count, 0)]);
      for (const state of ['free', 'assigned', 'reserved', 'quarantined'] as const) {
        for (const media of ['VOICE', 'TEXT', undefined] as const) {
          const own = items.filter((item) => item.state === state && (!media || item.media === media));
          expect(await world.storage.read.accessNumbers.count({ state, media }, admin().now())).toEqual({
            blocks: own.length,
            numbers: own.reduce((sum, { count }) => sum + count, 0),
          });
        }
      }
    };
    await agree();
    world.pass(2 * day);
    await agree();
    await execute(world.as('system'), expireBlocks, {});
    await agree();
  });

  it('runs a repeated request once', async () => {
    const once = { idempotencyKey: 'a-block' };
    const first = await execute(admin(), createBlock, { number: '469300000', count: 5 }, once);
    expect(await execute(admin(), createBlock, { number: '469300000', count: 5 }, once)).toEqual(first);
  });
});
