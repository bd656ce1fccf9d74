import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { dialNumber } from './dial-number';

onBothEngines('dialling in a tenant', (world) => {
  const admin = () => world.as('provider-administrator');
  const ids: Record<string, string> = {};
  const dialIn = (name: string, digits: string) =>
    ask(world.as('provider-auditor'), dialNumber, { id: ids[name], digits });

  async function give(name: string, telephony: Parameters<typeof draftOf>[1]) {
    ids[name] = (await execute(admin(), createTenant, draftOf(name, telephony))).id;
  }

  beforeAll(async () => {
    await givenSystem(admin());
    await givenSystem(admin(), 'MX-ONE Malmö');
    await give('Acme', { exceptionForDialingNumbers: '112, 2000' });
    await give('Nordic', {
      customerNumber: 101,
      allowDirectCallsBetweenCustomers: true,
      directoryNumbers: [{ directoryNumbers: '2000-2009' }],
    });
    await give('Distant', {
      system: 'MX-ONE Malmö',
      directoryNumbers: [{ directoryNumbers: '3000-3009' }],
    });
    ids.Bare = (await execute(admin(), createTenant, { name: 'Bare' })).id;
  });

  it('reaches own numbers, whatever stands between the digits', async () => {
    expect(await dialIn('Acme', ' 0-5 ')).toMatchObject({
      digits: '05',
      verdict: 'directory-number',
      reaches: [{ number: '1005', by: 'short' }],
    });
  });

  it('knows the numbers of the other tenants on the system, and no others', async () => {
    expect(await dialIn('Acme', '2001')).toMatchObject({
      verdict: 'other-tenant',
      isAllowed: false,
      reaches: [{ tenant: { id: ids.Nordic, name: 'Nordic' } }],
    });
    expect(await dialIn('Nordic', '1001')).toMatchObject({
      verdict: 'other-tenant',
      isAllowed: true,
      advice: [expect.stringContaining('Acme has the closed scheme')],
    });
    expect(await dialIn('Nordic', '3001')).toMatchObject({ verdict: 'outside', isAllowed: true });
    expect(await dialIn('Nordic', '10')).toMatchObject({
      verdict: 'unfinished',
      toDial: { least: 2, most: 2, nextDigits: ['0', '1', '2'], numbers: [{ first: '1000', last: '1020' }] },
    });
  });

  it('shares exceptions among all customers of the system', async () => {
    expect(await dialIn('Nordic', '112')).toMatchObject({ verdict: 'exception', isAllowed: true });
    expect(await dialIn('Acme', '2000')).toMatchObject({
      verdict: 'exception',
      reaches: [{ tenant: { name: 'Nordic' } }],
    });
    expect(await dialIn('Distant', '112')).toMatchObject({ verdict: 'outside' });
  });

  it('takes digits of any length that can be dialled', async () => {
    expect(await dialIn('Acme', '')).toMatchObject({ verdict: 'nothing' });
    for (const digits of ['9', '9'.repeat(20), '9'.repeat(21), '9'.repeat(30)])
      expect(await dialIn('Acme', digits)).toMatchObject({ verdict: 'outside', isAllowed: false });
  });

  it('goes on in the bin, where the tenant’s numbers are free for others', async () => {
    await execute(admin(), deleteTenant, { id: ids.Distant });
    expect(await dialIn('Distant', '5')).toMatchObject({ verdict: 'directory-number' });
  });

  it('refuses what is no digit, a tenant without a profile, one that is not there, and a stranger', async () => {
    await expect(dialIn('Acme', '*21#')).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'digits', code: 'number-character', message: expect.stringContaining('“*”') }],
    });
    await expect(dialIn('Acme', '1'.repeat(31))).rejects.toMatchObject({ code: 'too-long' });
    await expect(dialIn('Bare', '05')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'no-telephony-profile',
    });
    await expect(dialIn('Nobody', '05')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(
      ask(world.as('provider-auditor'), dialNumber, { id: 'nobody', digits: '05' }),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      ask(world.as('anonymous'), dialNumber, { id: ids.Acme, digits: '05' }),
    ).rejects.toMatchObject({ code: 'signed-out' });
  });
});
