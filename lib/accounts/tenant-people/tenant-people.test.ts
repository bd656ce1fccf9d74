import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import { ask } from '../../query';
import { createTenant } from '../../tenants/create-tenant';
import { deleteTenant } from '../../tenants/delete-tenant';
import { freezeTenant } from '../../tenants/freeze-tenant';
import type { Tenant } from '../../tenants/model';
import { purgeTenant } from '../../tenants/purge-tenant';
import { createPerson } from '../create-person';
import { getPerson } from '../get-person';
import { listPeople } from '../list-people';
import { resetPassword } from '../reset-password';
import { signIn } from '../sign-in';
import { goodPassword } from '../testing';
import { updatePerson } from '../update-person';
import { createTenantPerson } from './create-tenant-person';
import { getTenantPerson, listTenantPeople } from './read-tenant-people';
import { removeTenantPerson } from './remove-tenant-person';
import { updateTenantPerson } from './update-tenant-person';

onBothEngines('The people of a tenant', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let [acme, greene] = [{} as Tenant, {} as Tenant];
  const add = (name: string, email: string, tenantId = acme.id) =>
    execute(operator(), createTenantPerson, { tenantId, name, email });

  beforeAll(async () => {
    acme = await execute(admin(), createTenant, { name: 'Acme' });
    greene = await execute(admin(), createTenant, { name: 'Greene' });
  });

  it('are administrators of their tenant, in its history, and none of the provider’s own', async () => {
    const ann = await add('Ann Berg', 'Ann@acme.example');
    expect(ann).toMatchObject({
      role: 'tenant-administrator',
      tenantId: acme.id,
      disabledAt: null,
      version: 1,
    });
    expect(await ask(admin(), listTenantPeople, { tenantId: acme.id })).toEqual([ann]);
    expect(await ask(admin(), listTenantPeople, { tenantId: greene.id })).toEqual([]);
    const [entry] = await world.storage.read.audit.list({ tenantId: acme.id }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'tenant-person.create', entity: 'person', entityId: ann.id });

    expect(await ask(admin(), listPeople, {})).toEqual([]);
    expect(await world.storage.read.people.count()).toBe(0);
    for (const refused of [
      () => ask(admin(), getPerson, { id: ann.id }),
      () => execute(admin(), updatePerson, { id: ann.id, role: 'provider-operator' }),
      () => execute(admin(), resetPassword, { id: ann.id }),
      () => ask(admin(), getTenantPerson, { tenantId: greene.id, id: ann.id }),
    ])
      await expect(refused()).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('cannot sign in: they have no password, and that looks like a wrong one', async () => {
    await add('Bo Dahl', 'bo@acme.example');
    for (const password of [goodPassword, ' '])
      await expect(
        signIn(world.as('anonymous'), { email: 'bo@acme.example', password }),
      ).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('have an address of their own, whatever its letter case, among all people', async () => {
    await add('Cai Ek', 'cai@acme.example');
    await expect(add('Other', 'CAI@acme.example')).rejects.toMatchObject({
      code: 'email-taken',
      message: 'Cai Ek already signs in with this e-mail address. Use another address.',
    });
    await expect(add('Other', 'cai@acme.example', greene.id)).rejects.toMatchObject({
      message: 'Somebody else already signs in with this e-mail address. Use another address.',
    });
    const draft = {
      name: 'Own',
      email: 'cai@acme.example',
      role: 'provider-auditor',
      password: goodPassword,
    };
    await expect(execute(admin(), createPerson, draft)).rejects.toMatchObject({ code: 'email-taken' });
  });

  it('may have a login id, which is nobody else’s login id or address', async () => {
    const draft = { tenantId: acme.id, name: 'Login', email: 'login@acme.example', loginId: 'acme-admin' };
    const person = await execute(operator(), createTenantPerson, draft);
    expect(person.loginId).toBe('acme-admin');
    const other = { ...draft, email: 'other@acme.example' };
    await expect(
      execute(operator(), createTenantPerson, { ...other, email: 'ACME-admin@x', loginId: 'Acme-Admin' }),
    ).rejects.toMatchObject({ issues: [{ path: 'loginId', code: 'login-id-taken' }] });
    await expect(
      execute(operator(), createTenantPerson, { ...other, loginId: 'login@acme.example' }),
    ).rejects.toMatchObject({ issues: [{ path: 'loginId', code: 'login-id-taken' }] });
    const meant = { tenantId: acme.id, id: person.id };
    await execute(operator(), updateTenantPerson, { ...meant, loginId: 'x@acme.example' });
    await expect(add('Other', 'X@acme.example')).rejects.toMatchObject({ code: 'email-taken' });
    expect(await execute(operator(), updateTenantPerson, { ...meant, loginId: null })).toMatchObject({
      loginId: null,
      version: 3,
    });
  });

  it('are invited as they are added, and their invitation follows them', async () => {
    const draft = { tenantId: acme.id, name: 'Iva', email: 'iva@acme.example', invite: true };
    const iva = await execute(operator(), createTenantPerson, draft);
    const invitation = () => world.storage.read.invitations.findOfPerson(iva.id);
    const first = await invitation();
    expect(first).toMatchObject({ tenantId: acme.id, sends: 1 });
    const meant = { tenantId: acme.id, id: iva.id };
    await execute(operator(), updateTenantPerson, { ...meant, email: 'eva@acme.example' });
    const second = await invitation();
    expect(second).toMatchObject({ id: first?.id, sends: 2, revokedAt: null });
    const { items } = await world.storage.read.mails.list({ personId: iva.id }, { limit: 9 });
    expect(items.map(({ toAddress, state }) => [toAddress, state])).toEqual([
      ['eva@acme.example', 'waiting'],
      ['iva@acme.example', 'withdrawn'],
    ]);
    await execute(operator(), updateTenantPerson, { ...meant, disabled: true });
    expect((await invitation())?.revokedAt).not.toBeNull();
  });

  it('do not flood a mailbox by being given its address again and again', async () => {
    const draft = { tenantId: acme.id, name: 'Liv', email: 'liv@acme.example', invite: true };
    const { id } = await execute(operator(), createTenantPerson, draft);
    const move = (email: string) => execute(operator(), updateTenantPerson, { tenantId: acme.id, id, email });
    for (let times = 0; times < 2; times++) {
      await move('olav@acme.example');
      await move('liv@acme.example');
    }
    await move('olav@acme.example');
    await expect(move('liv@acme.example')).rejects.toMatchObject({ code: 'too-many-mails' });
  });

  it('are changed, disabled and removed', async () => {
    const dan = await add('Dan Falk', 'dan@acme.example');
    const meant = { tenantId: acme.id, id: dan.id };
    const moved = await execute(operator(), updateTenantPerson, {
      ...meant,
      name: 'Dan Frisk',
      email: 'frisk@acme.example',
      disabled: true,
      expectedVersion: 1,
    });
    expect(moved).toMatchObject({ name: 'Dan Frisk', email: 'frisk@acme.example', version: 2 });
    expect(moved.disabledAt).not.toBeNull();
    expect(await execute(operator(), updateTenantPerson, { ...meant, disabled: true })).toEqual(moved);
    await expect(
      execute(operator(), updateTenantPerson, { ...meant, name: 'Late', expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(
      execute(operator(), updateTenantPerson, { ...meant, tenantId: greene.id }),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(execute(operator(), removeTenantPerson, meant)).rejects.toMatchObject({ kind: 'forbidden' });
    await execute(admin(), removeTenantPerson, meant);
    await expect(ask(admin(), getTenantPerson, meant)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are found by id or address, and come many at a time with an import', async () => {
    const stores = world.storage.read;
    const some = await stores.people.listOfTenant(acme.id);
    const copies = some.map((person, at) => ({
      ...person,
      id: `copy-${at}`,
      email: `copy-${at}@greene.example`,
      tenantId: greene.id,
    }));
    await world.storage.transact(({ people }) => people.insertMany(copies));
    const found = await stores.people.findMany({ ids: ['copy-0'], emails: ['ANN@acme.example', 'nobody'] });
    expect(found.map(({ email }) => email).sort()).toEqual(['Ann@acme.example', 'copy-0@greene.example']);
    expect(await stores.people.findMany({})).toEqual([]);
    expect(await stores.people.countOfTenant(greene.id)).toBe(some.length);
  });

  it('stay as they are while their tenant is frozen, and go with it', async () => {
    const [eve] = [await add('Eve Gran', 'eve@acme.example')];
    await execute(operator(), freezeTenant, { id: acme.id, reason: 'It moves.' });
    const meant = { tenantId: acme.id, id: eve.id };
    for (const refused of [
      () => add('Late', 'late@acme.example'),
      () => execute(operator(), updateTenantPerson, { ...meant, name: 'Late' }),
      () => execute(admin(), removeTenantPerson, meant),
    ])
      await expect(refused()).rejects.toMatchObject({ kind: 'conflict' });
    await execute(admin(), deleteTenant, { id: greene.id });
    expect(await ask(admin(), listTenantPeople, { tenantId: greene.id })).not.toEqual([]);
    await execute(admin(), purgeTenant, { id: greene.id });
    expect(await world.storage.read.people.listOfTenant(greene.id)).toEqual([]);
    expect(await world.storage.read.people.listOfTenant(acme.id)).not.toEqual([]);
  });
});
