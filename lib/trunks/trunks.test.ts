import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { updateBlock } from '../access-numbers/change-block';
import { getBlockById } from '../access-numbers/read-blocks';
import { givenBlock } from '../access-numbers/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
import { ask } from '../query';
import { getSmsAccount, listSmsAccountsInUse } from '../sms-accounts/read-sms-accounts';
import { createSmsAccount, deleteSmsAccount, updateSmsAccount } from '../sms-accounts/save-sms-account';
import { getTrunk, listTrunksInUse } from './read-trunks';
import { createTrunk, deleteTrunk, updateTrunk } from './save-trunk';

const password = 'a password that nobody reads again';

onBothEngines('trunks and SMS accounts', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  const historyOf = (entityId: string) => world.storage.read.audit.list({ entityId }, { limit: 9 });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'nothing was refused',
      ({ code }: Problem) => code,
    );
  const registration = { number: '4681', user: 'reg', password };

  it('makes, changes and removes a trunk, each with an entry', async () => {
    const draft = { name: 'North', domain: 'sip.example', registration };
    expect(await codeOf(execute(operator(), createTrunk, draft))).toBe('not-allowed');
    const trunk = await execute(admin(), createTrunk, draft, { idempotencyKey: 'north' });
    expect(trunk).toMatchObject({
      prefixes: [],
      carrier: null,
      registration: { hasPassword: true },
      version: 1,
    });
    expect(await execute(admin(), createTrunk, draft, { idempotencyKey: 'north' })).toEqual(trunk);
    const changes = {
      carrier: 'Carrier',
      registration: { user: 'other' },
      prefixes: [{ prefix: '*', cost: 9 }],
    };
    const changed = await execute(admin(), updateTrunk, { id: trunk.id, expectedVersion: 1, changes });
    expect(changed).toMatchObject({ registration: { user: 'other', hasPassword: true }, version: 2 });
    expect((await execute(admin(), updateTrunk, { id: trunk.id, changes })).version).toBe(2);
    expect(await codeOf(execute(admin(), updateTrunk, { id: trunk.id, expectedVersion: 1, changes }))).toBe(
      'changed-meanwhile',
    );
    const fixed = await execute(admin(), updateTrunk, { id: trunk.id, changes: { registration: null } });
    expect(fixed.registration).toBeNull();
    const back = await execute(admin(), updateTrunk, {
      id: trunk.id,
      changes: { registration: { number: '1', user: 'reg' } },
    });
    expect(back.registration).toEqual({ number: '1', user: 'reg', hasPassword: false });
    await execute(admin(), deleteTrunk, { id: trunk.id });
    expect((await historyOf(trunk.id)).map(({ action }) => action)).toEqual([
      'trunk.delete',
      'trunk.update',
      'trunk.update',
      'trunk.update',
      'trunk.create',
    ]);
    expect(JSON.stringify(await historyOf(trunk.id))).not.toContain(password);
  });

  it('keeps a password that is not given, replaces one that is, and clears it with null', async () => {
    const draft = { name: 'SMS', host: 'smpp.example', port: 2775, password };
    const account = await execute(admin(), createSmsAccount, draft);
    const { id } = account;
    const update = (changes: Record<string, unknown>) => execute(admin(), updateSmsAccount, { id, changes });
    expect(await update({ maxRate: 10 })).toMatchObject({ hasPassword: true, maxRate: 10, version: 2 });
    expect(await update({ password: 'another password' })).toMatchObject({ hasPassword: true, version: 3 });
    expect(await update({ password: null })).toMatchObject({ hasPassword: false, version: 4 });
    expect(JSON.stringify(await historyOf(id))).not.toContain('another password');
    expect(await codeOf(execute(admin(), createSmsAccount, { ...draft, name: 'sms' }))).toBe('name-taken');
    expect((await ask(operator(), getSmsAccount, { id })).account.hasPassword).toBe(false);
  });

  it('counts the blocks that use them, follows a new name, and refuses to remove what is used', async () => {
    const trunk = await execute(admin(), createTrunk, { name: 'South', domain: 'sip.example' });
    const account = await execute(admin(), createSmsAccount, { name: 'Texts', host: 'a.example', port: 1 });
    const uses = { trunks: [{ name: 'South' }, { name: 'South', prefix: '9' }], smsAccounts: ['Texts'] };
    const block = await givenBlock(admin(), '5550000', 10, uses);
    expect((await ask(operator(), getTrunk, { id: trunk.id })).blocks).toBe(1);
    expect((await ask(operator(), listTrunksInUse, {})).map(({ blocks }) => blocks)).toEqual([1]);
    expect((await ask(operator(), listSmsAccountsInUse, {})).map(({ blocks }) => blocks)).toEqual([0, 1]);
    expect(await codeOf(execute(admin(), deleteTrunk, { id: trunk.id }))).toBe('trunk-in-use');
    expect(await codeOf(execute(admin(), deleteSmsAccount, { id: account.id }))).toBe('sms-account-in-use');
    await execute(admin(), updateTrunk, { id: trunk.id, changes: { name: 'South 2' } });
    expect((await ask(operator(), getBlockById, { id: block.id })).trunks[0]?.name).toBe('South 2');
    await execute(operator(), updateBlock, { id: block.id, changes: { trunks: [], smsAccounts: [] } });
    await execute(admin(), deleteTrunk, { id: trunk.id });
    await execute(admin(), deleteSmsAccount, { id: account.id });
  });
});
