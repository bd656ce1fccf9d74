import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTelephonySystem } from '../telephony-systems/save-telephony-system';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { activateTenant } from '../tenants/switch-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { getOverview } from './get-overview';

onBothEngines('the overview', (world) => {
  const admin = () => world.as('provider-administrator');
  const overview = () => ask(world.as('provider-auditor'), getOverview, {});

  beforeAll(async () => {
    const empty = await overview();
    expect(empty).toMatchObject({
      numberSpaces: [],
      counts: { active: 0, inactive: 0, binned: 0, systems: 0 },
    });
    expect(empty.setUp).toEqual({ system: false, tenant: false, numbers: false, people: false });
    await givenSystem(admin());
    await execute(admin(), createTelephonySystem, {
      name: 'Another',
      servers: [1],
      domains: ['a.example'],
      featureLevels: ['BASIC'],
    });
    const numbers = ['1000-1010, 1090-1210', '1215', '7799-8001', '00, 99', '0000000000-0099999999'];
    for (const [at, directoryNumbers] of numbers.entries()) {
      const draft = draftOf(`Tenant ${at}`, {
        customerNumber: at + 1,
        directoryNumbers: [{ directoryNumbers }],
      });
      const { id } = await execute(admin(), createTenant, draft);
      if (at < 2) await execute(admin(), activateTenant, { id });
    }
    await execute(admin(), createTenant, { name: 'Bare' });
    const gone = await execute(admin(), createTenant, { name: 'Gone' });
    await execute(admin(), deleteTenant, { id: gone.id });
  });

  it('counts tenants by state, and knows what was set up', async () => {
    expect((await overview()).counts).toEqual({ active: 2, inactive: 4, binned: 1, systems: 2 });
    expect((await overview()).setUp).toEqual({ system: true, tenant: true, numbers: true, people: false });
  });

  it('says which blocks of each length hold a number, whatever begins or ends inside them', async () => {
    expect((await overview()).numberSpaces).toEqual([
      {
        system: 'MX-ONE Stockholm',
        length: 2,
        used: 2,
        blocks: [
          { first: '00', last: '00' },
          { first: '99', last: '99' },
        ],
      },
      {
        system: 'MX-ONE Stockholm',
        length: 4,
        used: 7,
        blocks: [
          { first: '10', last: '12' },
          { first: '77', last: '80' },
        ],
      },
      { system: 'MX-ONE Stockholm', length: 10, used: 1, blocks: [{ first: '00', last: '00' }] },
    ]);
  });

  it('names what needs somebody: no telephony, a full plan, a bin about to be emptied', async () => {
    expect((await overview()).attention).toMatchObject({
      withoutTelephony: [{ name: 'Bare' }],
      withoutNumbers: [],
      leavingBin: [],
      nearlyFull: [],
      moving: [],
      openRequests: 0,
      failedMails: 0,
    });
    world.pass(25 * 86_400_000);
    expect((await overview()).attention.leavingBin).toMatchObject([{ name: 'Gone', daysLeft: 4 }]);
    await execute(
      admin(),
      createTenant,
      draftOf('Big', { customerNumber: 99, directoryNumbers: [{ directoryNumbers: '100-999' }] }),
    );
    expect((await overview()).attention.nearlyFull).toMatchObject([{ length: 3, used: 90 }]);
  });

  it('tells the latest changes first, and nothing to a stranger', async () => {
    expect((await overview()).recent[0]).toMatchObject({ action: 'tenant.create', entityLabel: 'Big' });
    await expect(ask(world.as('anonymous'), getOverview, {})).rejects.toMatchObject({ code: 'signed-out' });
  });
});
