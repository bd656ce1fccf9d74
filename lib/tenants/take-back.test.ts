import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
import { createTenant } from './create-tenant';
import { deleteTenant } from './delete-tenant';
import { restoreTenant } from './restore-tenant';
import { activateTenant, deactivateTenant } from './switch-tenant';
import { draftOf, givenSystem } from './testing';
import { undoChange } from './undo-change';

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was refused',
    (error: Problem) => error.code,
  );
}

onBothEngines('taking a change back', (world) => {
  const admin = () => world.as('provider-administrator');
  const lastOf = async (tenantId: string) => {
    const [entry] = await world.storage.read.audit.list({ tenantId }, { limit: 1 });
    return { entryId: entry?.id ?? '' };
  };

  beforeAll(async () => {
    await givenSystem(admin());
  });

  it('lets only those undo a delete who may restore', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Kept in the bin' });
    await execute(admin(), deleteTenant, { id });
    const entry = await lastOf(id);
    expect(await codeOf(execute(world.as('provider-operator'), undoChange, entry))).toBe('not-allowed');
    const { tenant } = await execute(admin(), undoChange, entry);
    expect(tenant.deletedAt).toBeNull();
  });

  it('does not pretend to undo the undoing of a delete', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Back again' });
    await execute(admin(), deleteTenant, { id });
    await execute(admin(), undoChange, await lastOf(id));
    expect(await codeOf(execute(admin(), undoChange, await lastOf(id)))).toBe('not-undoable');
  });

  it('leaves a status alone that was changed again since', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Switched' });
    await execute(admin(), activateTenant, { id });
    const activation = await lastOf(id);
    await execute(admin(), deactivateTenant, { id });
    expect(await codeOf(execute(admin(), undoChange, activation))).toBe('changed-since');
  });

  it.each([
    [{ name: '' }, 'required'],
    [{ url: 'No such/url' }, 'url-character'],
    [{ customerNumber: 0 }, 'too-small'],
  ])('checks what a restore is given instead as any other input: %j', async (instead, code) => {
    const { id } = await execute(admin(), createTenant, { name: `Instead ${code}` });
    await execute(admin(), deleteTenant, { id });
    expect(await codeOf(execute(admin(), restoreTenant, { id, ...instead }))).toBe(code);
  });

  it('takes a customer name along that only repeats the number', async () => {
    const { id } = await execute(admin(), createTenant, draftOf('Renumbered', { customerNumber: 700 }));
    await execute(admin(), deleteTenant, { id });
    const { tenant } = await execute(admin(), restoreTenant, { id, customerNumber: 701 });
    expect(tenant.telephony).toMatchObject({ customerNumber: 701, customerName: '701' });
  });
});
