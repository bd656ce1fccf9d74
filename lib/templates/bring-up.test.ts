import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTelephonySystem } from '../telephony-systems/save-telephony-system';
import { createTenant } from '../tenants/create-tenant';
import { freezeTenant, unfreezeTenant } from '../tenants/freeze-tenant';
import type { Tenant } from '../tenants/model';
import { updateTenant } from '../tenants/update-tenant';
import { bringUp } from './bring-up';
import { createFromTemplate } from './create-from-template';
import { getDrift, planBringUp } from './drift';
import { listMadeTenants } from './read-templates';
import { addTemplateVersion, createTemplate } from './save-template';

onBothEngines('A tenant behind its template', (world) => {
  const operator = () => world.as('provider-operator');
  let [source, made] = [{} as Tenant, {} as Tenant];
  let templateId = '';
  const meant = () => ({ templateId, tenantId: made.id });
  const change = (id: string, changes: Record<string, unknown>) =>
    execute(operator(), updateTenant, { id, changes });
  const states = async () =>
    Object.fromEntries(
      (await ask(operator(), getDrift, meant())).parts.map(({ part, state }) => [part, state]),
    );
  const plan = (parts: string[]) => ask(operator(), planBringUp, { ...meant(), parts } as never);
  const apply = async (parts: string[], planDigest?: string) =>
    execute(operator(), bringUp, {
      ...meant(),
      parts,
      planDigest: planDigest ?? (await plan(parts)).digest,
    } as never);

  beforeAll(async () => {
    await execute(world.as('provider-administrator'), createTelephonySystem, {
      name: 'MX-1',
      servers: [1],
      domains: ['sip.example'],
      featureLevels: ['PREMIUM', 'BASIC'],
    });
    source = await execute(operator(), createTenant, {
      name: 'Office',
      locale: { timeZone: 'Europe/Stockholm' },
      capacity: { numberOfUsers: 10 },
      billing: { paymentType: 'Invoice', nextBillingDate: '2026-02-01' },
      telephony: {
        system: 'MX-1',
        customerNumber: 7,
        acronym: 'OFF',
        financeId: 'F-7',
        domainName: 'sip.example',
        directoryNumbers: [{ directoryNumbers: '1000-1099' }],
        subscribers: [
          {
            numberRange: 1,
            featurelevel: 'BASIC',
            dialingPrivileges: 'Internal',
            endUserDeviceType: 'Mitel 6863i',
          },
        ],
      },
    });
    templateId = (await execute(operator(), createTemplate, { name: 'Office', tenantId: source.id })).id;
    made = (
      await createFromTemplate(operator(), {
        templateId,
        name: 'Acme',
        telephony: { directoryNumbers: [{ directoryNumbers: '2000-2099' }] },
      })
    ).tenant;
  });

  it('is not behind at first, and says so', async () => {
    expect(await states()).toEqual({
      locale: 'same',
      billing: 'same',
      capacity: 'same',
      endpoints: 'same',
      telephony: 'same',
      subscribers: 'same',
    });
    const { tenant, use } = await ask(operator(), getDrift, meant());
    expect([tenant.name, use.templateVersion]).toEqual(['Acme', 1]);
  });

  it('tells what the template changed from what was changed here', async () => {
    await change(source.id, {
      capacity: { numberOfUsers: 25 },
      locale: { timeZone: 'Europe/Berlin' },
      billing: { nextBillingDate: '2026-03-01' },
      telephony: { allowDirectCallsBetweenCustomers: true },
    });
    await execute(operator(), addTemplateVersion, { id: templateId, tenantId: source.id, note: 'Berlin' });
    await change(made.id, { locale: { timeZone: 'Europe/Paris' }, billing: { paymentType: 'Card' } });
    expect(await states()).toEqual({
      locale: 'both',
      billing: 'own',
      capacity: 'behind',
      endpoints: 'same',
      telephony: 'behind',
      subscribers: 'same',
    });
    const behind = await ask(operator(), listMadeTenants, { id: templateId, behind: 'true' });
    expect(behind.items.map(({ name, templateVersion }) => [name, templateVersion])).toEqual([['Acme', 1]]);
    const { parts } = await ask(operator(), getDrift, meant());
    expect(parts.find(({ part }) => part === 'locale')?.changes).toEqual([
      { path: 'locale.timeZone', label: 'Time zone', before: ['Europe/Paris'], after: ['Europe/Berlin'] },
    ]);
  });

  it('is brought up part by part as the plan says, and counts to the newest version afterwards', async () => {
    const planned = await plan(['telephony', 'capacity', 'endpoints']);
    expect(planned).toMatchObject({ from: 1, to: 2, issues: [], applicable: true });
    expect(planned.parts.map(({ part }) => part)).toEqual(['capacity', 'telephony']);
    const tenant = await apply(['telephony', 'capacity', 'endpoints'], planned.digest);
    expect(tenant).toMatchObject({
      capacity: { numberOfUsers: 25 },
      locale: { timeZone: 'Europe/Paris' },
      billing: { paymentType: 'Card', nextBillingDate: '2026-02-01' },
      telephony: {
        allowDirectCallsBetweenCustomers: true,
        acronym: null,
        financeId: null,
        directoryNumbers: [{ directoryNumbers: '2000-2099' }],
      },
    });
    expect(await world.storage.read.templates.findUse(made.id)).toMatchObject({ templateVersion: 2 });
    const [entry] = await world.storage.read.audit.list({ tenantId: made.id }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'template.bring-up', entity: 'tenant' });
    expect(await problemOf(apply(['capacity'], planned.digest))).toMatchObject({ code: 'plan-changed' });
  });

  it('is only noted as looked at when no part is chosen', async () => {
    await execute(operator(), addTemplateVersion, { id: templateId, tenantId: source.id });
    const before = await world.storage.read.tenants.find(made.id);
    await apply([]);
    expect(await world.storage.read.tenants.find(made.id)).toEqual(before);
    expect(await world.storage.read.templates.findUse(made.id)).toMatchObject({ templateVersion: 3 });
  });

  it('is refused what its telephony system lacks, with the path, while it is frozen, and to whoever only reads', async () => {
    await change(source.id, {
      telephony: {
        subscribers: [
          {
            numberRange: 1,
            featurelevel: 'PREMIUM',
            dialingPrivileges: 'Internal',
            endUserDeviceType: 'Mitel 6863i',
          },
        ],
      },
    });
    await execute(operator(), addTemplateVersion, { id: templateId, tenantId: source.id });
    const system = await world.storage.read.telephonySystems.findByName('MX-1');
    await world.raw(`update telephony_systems set feature_levels = '["BASIC"]' where id = '${system?.id}'`);
    const planned = await plan(['subscribers']);
    expect(planned).toMatchObject({
      applicable: false,
      issues: [{ path: 'telephony.subscribers.0.featurelevel', code: 'unknown-feature-level' }],
    });
    expect(await problemOf(apply(['subscribers']))).toMatchObject({ code: 'unknown-feature-level' });
    await execute(operator(), freezeTenant, { id: made.id, reason: 'It moves.' });
    expect(await problemOf(apply(['locale']))).toMatchObject({ kind: 'conflict' });
    await execute(operator(), unfreezeTenant, { id: made.id });
    const input = { ...meant(), parts: [], planDigest: 'x' };
    expect(await problemOf(execute(world.as('provider-auditor'), bringUp, input))).toMatchObject({
      kind: 'forbidden',
    });
    expect(await problemOf(ask(operator(), getDrift, { templateId, tenantId: source.id }))).toMatchObject({
      kind: 'not-found',
    });
  });
});
