import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { expireBlocks } from './expire-blocks';
import { listBlocks } from './read-blocks';
import { reserveNumbers } from './reserve-numbers';
import { givenBlock, givenReferences, givenTenant } from './testing';
import { unassignNumbers } from './unassign-numbers';

const day = 86_400_000;

onBothEngines('finding access numbers', (world) => {
  const admin = () => world.as('provider-administrator');
  const inDays = (days: number) => new Date(Date.parse(admin().now()) + days * day).toISOString();
  let greene: { id: string; name: string };

  beforeAll(async () => {
    await givenReferences(admin());
    const acme = await givenTenant(admin(), 'Acme');
    greene = await givenTenant(admin(), 'Greene Services');
    // Three pages and a bit: of two lengths, every third of a tenant, every fourth for texts, one in quarantine.
    for (let at = 10; at < 33; at += 1) {
      await givenBlock(admin(), `56${at}${at % 2 === 0 ? '00' : '000'}`, 10, {
        ...(at % 3 === 0 && { tenantId: acme.id }),
        ...(at % 4 === 0 && { media: 'TEXT' }),
      });
    }
    await execute(admin(), unassignNumbers, { first: '561200', last: '561209' });
  });

  it('pages forwards and backwards in every order without repeating or leaving out a block', async () => {
    for (const sort of ['number', '-number', 'updatedAt', '-updatedAt'] as const) {
      const all = (await ask(admin(), listBlocks, { sort, limit: 200 })).items.map(({ id }) => id);
      expect(all).toHaveLength(23);
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
    const states = new Set((await ask(admin(), listBlocks, { limit: 200 })).items.map(({ state }) => state));
    expect([...states].sort()).toEqual(['assigned', 'free', 'quarantined', 'reserved']);
    world.pass(2 * day);
    await agree();
    await execute(world.as('system'), expireBlocks, {});
    await agree();
  });
});
