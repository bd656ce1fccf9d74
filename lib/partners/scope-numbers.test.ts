import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { splitBlock } from '../access-numbers/change-block';
import { createBlock } from '../access-numbers/create-block';
import { listBlocks } from '../access-numbers/read-blocks';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { givenPartner, givenPartnersAdministrator, givenTenant } from './partners.testing';

onBothEngines('The inventory of access numbers in a partner’s scope', (world) => {
  it('takes in no number that somebody outside of it has', async () => {
    const admin = world.as('provider-administrator');
    const own = await givenPartner(world, 'North');
    const theirs = await givenTenant(world, 'Zyzzyva Ltd');
    await execute(admin, createBlock, { number: '4690000000', count: 10, tenantId: theirs.id });
    await execute(admin, createBlock, { number: '4690000030', count: 10, tenantId: null });
    const inScope = { ...world.as('provider-operator'), partnerUrl: own.url };
    for (const number of ['4690000005', '4690000025']) {
      const refused = await problemOf(execute(inScope, createBlock, { number, count: 10, tenantId: own.id }));
      expect(refused).toMatchObject({
        kind: 'conflict',
        issues: [{ path: 'number', code: 'block-overlap' }],
      });
      expect(JSON.stringify(refused)).not.toContain('Zyzzyva');
    }
    expect((await ask(admin, listBlocks, { count: true })).total).toBe(2);
  });

  it('is cut and handed out as always', async () => {
    const own = await givenPartner(world, 'South');
    const tenant = await givenTenant(world, 'Acme', { partnerId: own.id });
    const inScope = { ...world.as('provider-operator'), partnerUrl: own.url };
    const stock = await execute(inScope, createBlock, { number: '4691000000', count: 10, tenantId: own.id });
    await execute(inScope, splitBlock, { id: stock.id, at: '4691000005' });
    const partner = await givenPartnersAdministrator(world, own);
    const part = { first: '4691000002', last: '4691000007' };
    await execute(partner, assignNumbers, { ...part, tenantId: tenant.id });
    const { items } = await ask(partner, listBlocks, { tenant: tenant.id });
    expect(items.map(({ number, last }) => [number, last])).toEqual([
      ['4691000002', '4691000004'],
      ['4691000005', '4691000007'],
    ]);
  });
});
