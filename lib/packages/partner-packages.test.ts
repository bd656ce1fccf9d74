import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock } from '../access-numbers/testing';
import { execute } from '../command';
import type { Context } from '../context';
import { takeLock } from '../locks/take-lock';
import { givenPartner, givenPartnersAdministrator } from '../partners/partners.testing';
import { problemOf } from '../problem.testing';
import { createTenant } from '../tenants/create-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { givenSpool } from '../transfer/imports.testing';
import { importPackageAtOnce } from './import-at-once';
import { clear, foreignArchive } from './packages.testing';

onBothEngines('A package of a partner', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');
  let number = 14;
  let partners: Context;
  let archive: Buffer;
  let client: { id: string };
  let stranger: { id: string };

  const atOnce = async (tenantId: string) => {
    const id = admin().newId();
    await spool.put(id, archive);
    const asked = { id, tenantId, fileName: 'export.zip', mapping: null, lockTimeout: 0 };
    return importPackageAtOnce(partners, asked, spool.deps);
  };

  beforeEach(async () => {
    await clear(admin(), world);
    if ((await world.storage.read.telephonySystems.list()).length === 0) await givenSystem(admin());
    const draft = { ...draftOf('Staging'), endpoints: [{ name: 'CRM', url: 'https://crm.example' }] };
    archive = await foreignArchive(admin(), draft);
    await world.raw('delete from access_number_blocks');
    number += 1;
    partners = await givenPartnersAdministrator(world, await givenPartner(world, `MSP ${number}`));
    client = await execute(partners, createTenant, { name: 'Client' });
    stranger = await execute(admin(), createTenant, draftOf('Nordic Tyres', { customerNumber: 5 }));
    await givenBlock(admin(), '46701042', 1, { tenantId: stranger.id });
  });

  it('goes into a tenant of its subtree; who holds what it cannot have is not told', async () => {
    const applied = await atOnce(client.id);
    expect(applied).toMatchObject({ state: 'applied', tenantId: client.id });
    expect(await world.storage.read.tenants.find(client.id)).toMatchObject({
      endpoints: [{ name: 'CRM', url: 'https://crm.example' }],
    });
    const items = await spool.items(applied.id);
    const refused = items.filter(({ verdict }) => verdict === 'held' || verdict === 'refuse');
    expect(refused.map(({ what }) => what)).toEqual([
      'Telephony on MX-ONE Stockholm',
      '1000–1020',
      '4670200',
      '46701000–46701099',
    ]);
    expect(await world.storage.read.accessNumbers.countOfTenants([client.id])).toEqual(new Map());
    expect(JSON.stringify(items)).not.toContain('Nordic');
    expect(JSON.stringify(items)).not.toContain(stranger.id);
  });

  it('goes into no tenant of others, and does not learn whose import runs', async () => {
    expect((await problemOf(atOnce(stranger.id))).kind).toBe('not-found');
    await execute(admin(), takeLock, { holderId: 'other', title: 'Import Nordic Tyres' });
    const busy = await problemOf(atOnce(client.id));
    expect(busy).toMatchObject({ kind: 'busy', code: 'import-locked' });
    expect(busy.message).not.toContain('Nordic');
  });
});
