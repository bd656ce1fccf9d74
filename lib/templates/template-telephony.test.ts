import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTelephonySystem } from '../telephony-systems/save-telephony-system';
import { createTenant } from '../tenants/create-tenant';
import type { TemplateDraftInput } from './draft';
import { planFromTemplate } from './plan-from-template';
import { createTemplate } from './save-template';

onBothEngines('The telephony of a template', (world) => {
  const operator = () => world.as('provider-operator');
  let [templateId, without] = ['', ''];

  const plan = (telephony: TemplateDraftInput['telephony'], id = templateId) =>
    ask(operator(), planFromTemplate, { templateId: id, name: 'Acme', telephony });
  const lines = async (telephony: TemplateDraftInput['telephony']) =>
    (await plan(telephony)).items
      .filter(({ kind }) => kind === 'telephony' || kind === 'directory-number')
      .map(({ what, verdict, value }) => `${what} ${verdict}${value === null ? '' : ` ${value}`}`);

  beforeAll(async () => {
    await execute(world.as('provider-administrator'), createTelephonySystem, {
      name: 'MX-1',
      servers: [1],
      domains: ['sip.example'],
      featureLevels: ['BASIC'],
    });
    const source = await execute(operator(), createTenant, {
      name: 'Greene',
      telephony: {
        system: 'MX-1',
        customerNumber: 1,
        domainName: 'sip.example',
        directoryNumbers: [{ directoryNumbers: '1000-1099' }],
        commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '6500' }],
      },
    });
    templateId = (await execute(operator(), createTemplate, { name: 'Office', tenantId: source.id })).id;
    const bare = await execute(operator(), createTenant, { name: 'Bare' });
    without = (await execute(operator(), createTemplate, { name: 'Bare', tenantId: bare.id })).id;
  });

  it('gets the next free customer number, and leaves behind what another tenant holds', async () => {
    expect(await lines(undefined)).toEqual([
      'Telephony system: MX-1 create',
      'Customer number: 1 create 2',
      '1000–1099 skip',
      '6500 (abbreviated) skip',
    ]);
    expect((await plan(undefined)).tenant.customerNumber).toBe(2);
  });

  it('takes the numbers that the draft gives, as far as nobody has them', async () => {
    const wanted = { customerNumber: 9, directoryNumbers: [{ directoryNumbers: '3000-3099' }] };
    expect(await lines(wanted)).toEqual([
      'Telephony system: MX-1 create',
      'Customer number: 9 create',
      '3000–3099 create',
      '6500 (abbreviated) skip',
    ]);
  });

  it.each<[string, TemplateDraftInput['telephony'], string, string]>([
    ['a customer number', { customerNumber: 1 }, 'telephony.customerNumber', 'customer-number-taken'],
    [
      'directory numbers',
      { directoryNumbers: [{ directoryNumbers: '1050-1060' }] },
      'telephony.directoryNumbers',
      'directory-number-held',
    ],
    [
      'a telephony system that is not here',
      { system: 'MX-9' },
      'telephony.system',
      'telephony-system-missing',
    ],
    ['a domain that it lacks', { domainName: 'x.example' }, 'telephony.system', 'telephony-unfit'],
  ])('is stopped by %s of the draft that cannot be, with its path', async (_title, telephony, path, code) => {
    const { issues, applicable } = await plan(telephony);
    expect([applicable, issues.map((issue) => [issue.path, issue.code])]).toEqual([false, [[path, code]]]);
  });

  it('can be left out, and cannot be answered where the template has none', async () => {
    expect(await lines(null)).toEqual([]);
    expect((await plan(null)).applicable).toBe(true);
    expect((await plan(undefined, without)).applicable).toBe(true);
    await expect(plan({ customerNumber: 3 }, without)).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'telephony', code: 'template-without-telephony' }],
    });
    const twice = { directoryNumbers: [{ directoryNumbers: '3000' }, { directoryNumbers: '3000' }] };
    await expect(plan(twice)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
