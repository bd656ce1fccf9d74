import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import { restoreTenant } from '../tenants/restore-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { updateTenant } from '../tenants/update-tenant';
import { fillLicenceMonths } from './fill-licence-months';
import { getLicenceReport } from './get-licence-report';

const day = 86_400_000;

/** Subscribers of these feature levels. */
const subscribers = (...levels: string[]) =>
  levels.map((featurelevel) => ({
    numberRange: 1,
    featurelevel,
    dialingPrivileges: 'Internal' as const,
    endUserDeviceType: 'Mitel 6863i' as const,
  }));

onBothEngines('the licence report', (world) => {
  const admin = () => world.as('provider-administrator');
  const report = (input: object = {}) => ask(world.as('provider-auditor'), getLicenceReport, input);
  let customer = 0;

  function give(name: string, financeId: string | null, ...levels: string[]) {
    customer += 1;
    const draft = draftOf(name, {
      customerNumber: customer,
      financeId,
      directoryNumbers: [{ directoryNumbers: String(1000 + customer) }],
      subscribers: subscribers(...levels),
    });
    return execute(admin(), createTenant, draft);
  }

  beforeAll(async () => {
    await givenSystem(admin());
    world.pass(Date.parse('2026-02-01T00:00:00.000Z') - Date.parse(admin().now()) - 1);
    await give('Acme', 'A-1', 'BASIC', 'BASIC', 'PREMIUM');
    await give('Greene', null, 'STANDARD');
    await give('Empty', null);
    world.pass(14 * day);
    const { id } = await give('Nordic', 'A-1', 'BASIC');
    world.pass(14 * day);
    await execute(admin(), updateTenant, {
      id,
      changes: { telephony: { subscribers: subscribers('PREMIUM', 'PREMIUM') } },
    });
  });

  it('gives averages over the month, and numbers at its start and end', async () => {
    const { items, isRunning, totals } = await report({ month: '2026-02' });
    expect(isRunning).toBe(false);
    expect(items).toEqual([
      { financeId: null, featurelevel: 'STANDARD', partner: null, start: 0, end: 1, average: 1 },
      { financeId: 'A-1', featurelevel: 'BASIC', partner: null, start: 0, end: 3, average: 2.5 },
      { financeId: 'A-1', featurelevel: 'PREMIUM', partner: null, start: 0, end: 1, average: 1 },
    ]);
    expect(totals).toMatchObject({
      start: 0,
      end: 5,
      average: 4.5,
      withoutFinanceId: { end: 1, average: 1 },
      byFeatureLevel: [
        { featurelevel: 'BASIC', average: 2.5 },
        { featurelevel: 'PREMIUM', average: 1 },
        { featurelevel: 'STANDARD', average: 1 },
      ],
      byPartner: [{ partner: null, average: 4.5 }],
    });
  });

  it('shows the running month as it is so far, with the months before it', async () => {
    world.pass(2 * day);
    const { month, isRunning, items, months, firstMonth } = await report();
    expect([month, isRunning, firstMonth]).toEqual(['2026-03', true, '2026-02']);
    expect(items.find(({ featurelevel }) => featurelevel === 'PREMIUM')).toMatchObject({
      start: 1,
      end: 3,
      average: 3,
    });
    expect(months).toMatchObject([
      { month: '2026-02', average: 4.5, end: 5 },
      { month: '2026-03', start: 5, end: 6 },
    ]);
  });

  it('counts nothing in the bin, and again what is taken out of it', async () => {
    const end = async () => (await report()).totals.end;
    const { id } = await give('Passing', 'A-9', 'BASIC', 'STANDARD');
    expect(await end()).toBe(8);
    await execute(admin(), deleteTenant, { id });
    expect(await end()).toBe(6);
    await execute(admin(), restoreTenant, { id });
    expect(await end()).toBe(8);
    await execute(admin(), deleteTenant, { id });
    await execute(admin(), purgeTenant, { id });
    expect(await end()).toBe(6);
    expect((await report({ month: '2026-02' })).totals.end).toBe(5);
  });

  it('narrows rows and totals to a feature level, a finance id, a partner, or none', async () => {
    const february = (input: object) => report({ month: '2026-02', ...input });
    expect((await february({ featurelevel: 'BASIC' })).totals).toMatchObject({ average: 2.5, end: 3 });
    expect((await february({ financeId: 'A-1' })).totals).toMatchObject({ average: 3.5, end: 4 });
    expect((await february({ missing: 'true' })).items).toHaveLength(1);
    expect((await february({ missing: 'true' })).totals).toMatchObject({ average: 1 });
    expect((await february({ partner: 'none' })).totals).toMatchObject({ average: 4.5 });
    expect(await february({ partner: 'nobody' })).toMatchObject({
      items: [],
      totals: { average: 0, end: 0 },
    });
    expect(await february({ financeId: '*' })).toMatchObject({ items: [] });
  });

  it('tells partners apart, and names them', async () => {
    const partner = await give('Partner', null);
    const { id } = await give('Of a partner', 'P-1', 'BASIC');
    await world.storage.transact(async ({ tenants }) => {
      const tenant = await tenants.find(id);
      if (!tenant) throw new Error('It was made a moment ago.');
      await tenants.save({ ...tenant, partnerId: partner.id, updatedAt: admin().now() }, tenant);
    });
    const own = { id: partner.id, name: 'Partner' };
    const narrowed = await report({ partner: partner.id });
    expect(narrowed).toMatchObject({
      items: [{ financeId: 'P-1', partner: own, end: 1 }],
      totals: { end: 1, byPartner: [{ partner: own, end: 1 }] },
      choices: { partners: [own] },
    });
    await execute(admin(), deleteTenant, { id });
    expect((await report({ partner: partner.id })).totals.end).toBe(0);
  });

  it('goes on from page to page without losing a row', async () => {
    const { items, next } = await report({ month: '2026-02', limit: 1 });
    expect(items.map(({ financeId }) => financeId)).toEqual([null]);
    const second = await report({ month: '2026-02', limit: 1, after: next });
    expect(second.items.map(({ financeId }) => financeId)).toEqual(['A-1', 'A-1']);
    expect(second.next).toBeNull();
  });

  it('names the tenants that nobody can be charged for', async () => {
    expect((await report()).unbilled).toEqual({
      items: [{ id: expect.any(String), name: 'Greene', subscribers: 1 }],
      count: 1,
      isMore: false,
    });
    expect((await report({ featurelevel: 'BASIC' })).unbilled.items).toEqual([]);
  });

  it('refuses a month that has not begun, one that is none, and a stranger', async () => {
    await expect(report({ month: '2031-01' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'unknown-value',
    });
    await expect(report({ month: '2026-13' })).rejects.toMatchObject({
      issues: [{ path: 'month', code: 'wrong-format' }],
    });
    await expect(report({ after: '!' })).rejects.toMatchObject({ code: 'bad-cursor' });
    await expect(ask(world.as('anonymous'), getLicenceReport, {})).rejects.toMatchObject({
      code: 'signed-out',
    });
  });

  it('keeps the months out of a change that was refused', async () => {
    const before = await report();
    await expect(give('Acme', 'A-1', 'BASIC')).rejects.toMatchObject({ kind: 'conflict' });
    expect((await report()).totals.end).toBe(before.totals.end);
  });

  describe('of a database that is older than it', () => {
    it('is filled once, dated by the last change of each tenant, with the same running totals', async () => {
      const kept = await report();
      await world.raw('DELETE FROM licence_months');
      expect(await fillLicenceMonths(admin())).toBe(true);
      expect((await report()).totals.byFeatureLevel.map(({ end }) => end)).toEqual(
        kept.totals.byFeatureLevel.map(({ end }) => end),
      );
      expect((await report({ month: '2026-02' })).items.at(0)).toMatchObject({ financeId: null, average: 1 });
      expect(await fillLicenceMonths(admin())).toBe(false);
      expect((await report()).totals.end).toBe(kept.totals.end);
    });
  });
});
