import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
import { createTenant } from './create-tenant';
import { deleteTenant } from './delete-tenant';
import { purgeTenant } from './purge-tenant';
import { restoreTenant } from './restore-tenant';
import { activateTenant, deactivateTenant } from './switch-tenant';
import { draftOf, givenSystem } from './testing';
import { undoChange } from './undo-change';
import { updateTenant } from './update-tenant';

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

  it('never gives the number of a purged tenant again', async () => {
    const { id, number } = await execute(admin(), createTenant, { name: 'Gone for good' });
    await execute(admin(), deleteTenant, { id });
    await execute(admin(), purgeTenant, { id, expectedVersion: 2 });
    const next = await execute(admin(), createTenant, { name: 'After it' });
    expect(next.number).toBeGreaterThan(number);
  });

  it('does not purge over a change that the caller has not seen', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Changed in the bin' });
    await execute(admin(), deleteTenant, { id });
    expect(await codeOf(execute(admin(), purgeTenant, { id, expectedVersion: 1 }))).toBe('changed-meanwhile');
  });

  it('leaves a tenant editable that lost all its numbers in the bin, and its default name following', async () => {
    const numbers = { directoryNumbers: [{ directoryNumbers: '9000-9001' }] };
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Loser', { customerNumber: 901, ...numbers }),
    );
    await execute(admin(), deleteTenant, { id });
    await execute(admin(), createTenant, draftOf('Winner', { customerNumber: 902, ...numbers }));
    const { tenant, lost } = await execute(admin(), restoreTenant, { id });
    expect(tenant.telephony?.directoryNumbers).toEqual([]);
    expect(lost).toHaveLength(1);
    const named = await execute(admin(), updateTenant, { id, changes: { company: 'Still here' } });
    expect(named.company).toBe('Still here');
    const winner = await world.storage.read.tenants.list({ q: 'winner' }, { sort: 'name', limit: 1 });
    const changes = { telephony: { customerNumber: 903 } };
    const renumbered = await execute(admin(), updateTenant, { id: winner.items[0]?.id, changes });
    expect(renumbered.telephony?.customerName).toBe('903');
  });

  it('gives back the free rest of a range in which others hold more intervals than one page has', async () => {
    const directoryNumbers = [{ directoryNumbers: '70000-79999' }];
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Wide', { customerNumber: 904, directoryNumbers }),
    );
    await execute(admin(), deleteTenant, { id });
    const singles = Array.from({ length: 1100 }, (_, at) => String(70_000 + at * 2));
    const entries = [singles.slice(0, 600), singles.slice(600)].map((part) => ({
      directoryNumbers: part.join(),
    }));
    await execute(admin(), createTenant, draftOf('Many', { customerNumber: 905, directoryNumbers: entries }));
    const { lost } = await execute(admin(), restoreTenant, { id });
    expect(lost).toHaveLength(1100);
  });

  it('refuses a place of another order', async () => {
    const { next } = await world.storage.read.tenants.list({}, { sort: 'name', limit: 1 });
    const wrong = world.storage.read.tenants.list({}, { sort: '-number', limit: 1, after: next ?? '' });
    expect(await codeOf(wrong)).toBe('bad-cursor');
  });
});
