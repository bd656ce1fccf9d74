import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { mostInJob } from '../bulk-item';
import { execute } from '../command';
import type { Problem } from '../problem';
import { changeSelected, chooseTenants, countSelected, findSelected, sumUp } from './bulk-change';
import { bulkPhrase } from './bulk-model';
import { createTenant } from './create-tenant';
import { deleteTenant } from './delete-tenant';
import type { Tenant } from './model';
import { draftOf, givenSystem } from './testing';

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => expect.fail('nothing was refused'),
    (error: Problem) => error.code,
  );
}

onBothEngines('many tenants at once', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let tenants: Tenant[];
  const ids = () => tenants.map(({ id }) => id);

  beforeAll(async () => {
    await givenSystem(admin());
    tenants = [];
    for (const [at, name] of ['Ask', 'Bok', 'Cello'].entries()) {
      const numbers = {
        customerNumber: at + 1,
        directoryNumbers: [{ directoryNumbers: `${at + 1}00-${at + 1}09` }],
      };
      tenants.push(await execute(admin(), createTenant, draftOf(name, numbers)));
    }
  });

  it('changes each by a command of its own, with its own entry, and says what it left alone', async () => {
    const [first] = ids();
    await changeSelected(
      operator(),
      'activate',
      await findSelected(operator(), 'activate', { ids: [first ?? ''] }),
    );
    const selected = await findSelected(operator(), 'activate', { ids: [...ids(), first ?? '', 'gone'] });
    expect(await changeSelected(operator(), 'activate', selected)).toEqual([
      { id: ids()[0], name: 'Ask', outcome: 'skipped', reason: 'It is active already.' },
      { id: ids()[1], name: 'Bok', outcome: 'done' },
      { id: ids()[2], name: 'Cello', outcome: 'done' },
      { id: 'gone', name: 'gone', outcome: 'failed', reason: 'This tenant does not exist any more.' },
    ]);
    for (const id of ids()) {
      const [last] = await world.storage.read.audit.list({ tenantId: id }, { limit: 1 });
      expect(last).toMatchObject({ action: 'tenant.activate', entityId: id });
    }
  });

  it('takes all that match a filter only while there are as many as were seen', async () => {
    const matching = { filter: { q: 'Bok' }, expected: 1 };
    expect(
      (await findSelected(operator(), 'deactivate', matching)).map(({ tenant }) => tenant?.name),
    ).toEqual(['Bok']);
    expect(await codeOf(findSelected(operator(), 'deactivate', { ...matching, expected: 2 }))).toBe(
      'count-changed',
    );
    expect(await countSelected(operator(), 'deactivate', matching)).toBe(1);
    expect(await chooseTenants(operator(), 'deactivate', matching)).toEqual([{ id: ids()[1], name: 'Bok' }]);
    for (const look of [countSelected, chooseTenants])
      expect(await codeOf(look(operator(), 'deactivate', { ...matching, expected: 2 }))).toBe(
        'count-changed',
      );
    expect(
      await codeOf(countSelected(operator(), 'deactivate', { filter: {}, expected: mostInJob + 1 })),
    ).toBe('too-many-at-once');
  });

  it('refuses a role that may not before anything is read or changed', async () => {
    const before = await world.storage.read.audit.count({});
    expect(await codeOf(findSelected(operator(), 'delete', { ids: ids() }))).toBe('not-allowed');
    expect(await codeOf(changeSelected(world.as('provider-auditor'), 'activate', []))).toBe('not-allowed');
    expect(await world.storage.read.audit.count({})).toBe(before);
  });

  it('counts what a delete takes away, and tells for each why it could not be restored', async () => {
    const selected = await findSelected(admin(), 'delete', { ids: ids() });
    expect(sumUp(selected)).toEqual({ numbers: 30n, subscribers: 0 });
    expect(bulkPhrase('delete', selected.length)).toBe('delete 3 tenants');
    expect(await changeSelected(admin(), 'delete', selected)).toMatchObject(
      Array(3).fill({ outcome: 'done' }),
    );
    await execute(admin(), createTenant, { name: 'Ask' });
    const binned = await findSelected(admin(), 'restore', { filter: { deleted: true }, expected: 3 });
    const outcomes = await changeSelected(admin(), 'restore', binned);
    expect(outcomes.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Ask', 'failed'],
      ['Bok', 'done'],
      ['Cello', 'done'],
    ]);
    expect(outcomes[0]?.reason).toContain('belongs to Ask now');
  });

  it('purges only from the bin', async () => {
    const gone = await execute(admin(), createTenant, { name: 'Dulcimer' });
    await execute(admin(), deleteTenant, { id: gone.id });
    const selected = await findSelected(admin(), 'purge', { ids: [gone.id, ids()[1] ?? ''] });
    expect(await changeSelected(admin(), 'purge', selected)).toMatchObject([
      { name: 'Dulcimer', outcome: 'done' },
      { name: 'Bok', outcome: 'skipped' },
    ]);
    expect(await world.storage.read.tenants.find(gone.id)).toBeUndefined();
  });
});
