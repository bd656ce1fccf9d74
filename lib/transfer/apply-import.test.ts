import { beforeEach, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { givenBlock, givenTenant, glance } from '../access-numbers/testing';
import { command, execute } from '../command';
import { problemOf } from '../problem.testing';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { archiveOf, givenFullTenant } from './archives.testing';
import { chooseForImport } from './choose-import';
import { givenSpool, listBatches, purge } from './imports.testing';

onBothEngines('Applying the plan of an archive', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let archive: Buffer;
  let tenantId: string;

  beforeEach(async () => {
    for (const table of ['import_items', 'imports', 'calling_lists', 'transfer_requests', 'locks'])
      await world.raw(`delete from ${table}`);
    for (const tenant of (await world.storage.read.tenants.list({}, { sort: 'name', limit: 100 })).items)
      await execute(admin(), deleteTenant, { id: tenant.id });
    for (const table of ['access_number_trunks', 'access_number_sms_accounts', 'access_number_blocks'])
      await world.raw(`delete from ${table}`);
    const gone = await world.storage.read.tenants.list({ deleted: true }, { sort: 'name', limit: 100 });
    for (const { id } of gone.items) await world.raw(`delete from tenants where id = '${id}'`);
    if ((await world.storage.read.telephonySystems.list()).length === 0) await givenSystem(admin());
    const tenant = await givenFullTenant(admin(), draftOf('Greene Services'));
    tenantId = tenant.id;
    archive = await archiveOf(admin(), tenant.id);
  });

  it('gives back what was exported: the same bytes again', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    expect(planned).toMatchObject({ state: 'planned', applicable: true, tenantName: 'Greene Services' });
    const applied = await spool.apply(admin(), planned);
    expect(applied).toMatchObject({ state: 'applied', tenantId, tenantName: 'Greene Services' });
    expect((await archiveOf(admin(), tenantId)).equals(archive)).toBe(true);
  });
});
