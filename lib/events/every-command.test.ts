import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock } from '../access-numbers/testing';
import { execute } from '../command';
import { commands } from '../operations';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { updateTenant } from '../tenants/update-tenant';
import { listEvents } from './list-events';

/** Nouns whose commands change no tenant and assign no numbers. */
const elsewhere = new Set(
  'akana-settings api-key calling-list draft first-run identity import-lock interface-call invitation job mail number-hold numbering-policy password password-reset person preference saved-view script-session second-factor security-policy session sms-account support-request telephony-system tenant-person trunk webhook'.split(
    ' ',
  ),
);

/** Commands of the other nouns that leave none of their own, or are tried elsewhere, and why. */
const others: Record<string, string> = {
  addTemplateVersion: 'reads tenants only',
  createTemplate: 'reads tenants only',
  updateTemplate: 'touches no tenant',
  deleteTemplate: 'touches no tenant',
  beginFromArchive: 'stages only; useArchive writes',
  useArchive: 'writes like useTemplate',
  useTemplate: 'tells of a tenant and its blocks like createTenant and assignNumbers',
  bringUp: 'changes a tenant like updateTenant',
  beginExport: 'reads only',
  beginAtOnce: 'stages only; writeImport writes',
  beginImporting: 'stages only; writeImport writes',
  endImporting: 'notes an end',
  beginReading: 'stages only',
  checkImport: 'ticks a list',
  chooseForImport: 'stages only',
  createImport: 'stages only',
  discardImport: 'stages only',
  failImport: 'notes a failure',
  planImported: 'stages only',
  refuseImport: 'notes a refusal',
  writeImport: 'is tried with an archive in events-of-imports.test.ts',
  beginPackage: 'stages only; writePackage writes',
  refusePackage: 'notes a refusal',
  createPackage: 'stages only',
  mapImport: 'stages only',
  writePackage: 'changes a tenant by the same write as updateTenant, and assigns blocks as writeImport does',
  subscribeTenant: 'makes a tenant by the same write as createTenant',
  createTenantByRest: 'makes a tenant by the same write as createTenant',
  updateTenantByRest: 'changes a tenant by the same write as updateTenant',
  removeTenantByNumber: 'deletes by the same write as deleteTenant',
  beginMove: 'freezes, as freezeTenant does',
  saveMove: 'thaws, as unfreezeTenant does',
  retireTenant: 'deletes, as deleteTenant does',
  activateOwnTenant: 'activates, as activateTenant does',
  decideTransferRequest: 'moves numbers by the same write as assignNumbers',
  createCustomer: 'makes a tenant by the same write as createTenant',
  replaceCustomer: 'changes a tenant by the same write as updateTenant',
  removeCustomer: 'deletes by the same write as deleteTenant',
  removeTenant: 'deletes by the same write as deleteTenant',
  withdrawNumbers: 'releases by the same write as releaseNumbers',
  loadDemo: 'acts by commands that are tried here',
  removeDemo: 'acts by commands that are tried here',
  expireBlocks: 'ends what belongs to nobody',
  reserveNumbers: 'is for numbers of nobody',
  releaseNumbers: 'ends a quarantine or a reservation: the tenant has given them up before',
  releaseBlocks: 'ends a quarantine or a reservation: the tenant has given them up before',
  joinBlocks: 'keeps the holder',
  deleteBlock: 'is for numbers of nobody',
  beginApplying: 'shows that a sheet is being applied; writeSheet writes',
  endApplying: 'notes a refusal',
  beginJudging: 'reads only',
  endJudging: 'reads only',
  noteJudged: 'reads only',
  saveVerdicts: 'writes verdicts only',
  createSheet: 'stages rows',
  stageRows: 'stages rows',
  endReading: 'stages rows',
  failSheet: 'stages rows',
  discardSheet: 'stages rows',
  writeSheet: 'creates and assigns blocks by the same entries as createBlock',
};

onBothEngines('every command that changes tenants or numbers', (world) => {
  const admin = () => world.as('provider-administrator');
  const given = { id: '', free: '', own: '', other: '', partner: '' };

  const entryOf = async (tenantId: string) =>
    (await world.storage.read.audit.list({ tenantId, action: 'tenant.update' }, { limit: 1 }))[0]?.id ?? '';

  /** In this order, each with the types that it leaves. */
  const walked: [string, () => unknown, string[]][] = [
    ['createTenant', () => ({ name: 'Walked' }), ['tenant.created']],
    ['updateTenant', () => ({ id: given.id, changes: { company: 'Other' } }), ['tenant.changed']],
    ['undoChange', async () => ({ entryId: await entryOf(given.id) }), ['tenant.changed']],
    ['activateTenant', () => ({ id: given.id }), ['tenant.activated']],
    ['deactivateTenant', () => ({ id: given.id }), ['tenant.deactivated']],
    ['freezeTenant', () => ({ id: given.id, reason: 'Moves' }), ['tenant.changed']],
    ['unfreezeTenant', () => ({ id: given.id }), ['tenant.changed']],
    ['appointPartner', () => ({ id: given.partner }), ['tenant.changed']],
    ['assignPartner', () => ({ id: given.id, partnerId: given.partner }), ['tenant.moved']],
    [
      'saveLimits',
      () => ({
        id: given.partner,
        limits: { tenants: 9, directoryNumbers: null, accessNumbers: null, licences: null },
      }),
      ['tenant.changed'],
    ],
    ['replaceTelephony', () => ({ id: given.id, telephony: null }), ['tenant.changed', 'numbers.released']],
    ['createBlock', () => ({ number: '46900', count: 10, tenantId: given.id }), ['numbers.assigned']],
    ['assignNumbers', () => ({ ids: [given.free], tenantId: given.id }), ['numbers.assigned']],
    ['updateBlock', () => ({ id: given.own, changes: { note: 'Other' } }), []],
    ['splitBlock', () => ({ id: given.own, at: '46810005' }), []],
    ['unassignNumbers', () => ({ ids: [given.own] }), ['numbers.released']],
    ['assignBlocks', () => ({ ids: [given.own], tenantId: given.id }), ['numbers.assigned']],
    ['unassignBlocks', () => ({ ids: [given.own] }), ['numbers.released']],
    ['deleteTenant', () => ({ id: given.other }), ['numbers.released', 'numbers.released', 'tenant.deleted']],
    [
      'restoreTenant',
      () => ({ id: given.other }),
      ['numbers.assigned', 'numbers.assigned', 'tenant.restored'],
    ],
    ['retirePartner', () => ({ id: given.partner }), ['tenant.changed']],
    ['purgeTenant', () => ({ id: given.partner }), ['tenant.purged']],
  ];

  /** What has to be so before a command can be tried. */
  const before: Record<string, () => Promise<unknown>> = {
    undoChange: () => execute(admin(), updateTenant, { id: given.id, changes: { company: 'Once more' } }),
    retirePartner: () => execute(admin(), commands.assignPartner, { id: given.id, partnerId: null }),
    purgeTenant: () => execute(admin(), deleteTenant, { id: given.partner }),
  };

  beforeAll(async () => {
    await givenSystem(admin());
    given.id = (await execute(admin(), createTenant, draftOf('Acme'))).id;
    const numbers = { customerNumber: 200, directoryNumbers: [{ directoryNumbers: '7000-7010' }] };
    given.other = (await execute(admin(), createTenant, draftOf('Other', numbers))).id;
    given.partner = (await execute(admin(), createTenant, { name: 'Partner' })).id;
    given.free = (await givenBlock(admin(), '46800000', 10)).id;
    given.own = (await givenBlock(admin(), '46810000', 10, { tenantId: given.id })).id;
    await givenBlock(admin(), '46820000', 10, { tenantId: given.other });
  });

  it('is in the list below', () => {
    const names = new Set(walked.map(([key]) => key));
    const forgotten = Object.entries(commands).filter(
      ([key, { name }]) => !elsewhere.has(name.split('.')[0] ?? '') && !names.has(key) && !(key in others),
    );
    expect(forgotten.map(([key]) => key)).toEqual([]);
    expect([...names, ...Object.keys(others)].filter((key) => !(key in commands))).toEqual([]);
  });

  it.each(walked)('%s leaves its events, each with its entry in the log', async (key, input, types) => {
    await before[key]?.();
    const { next: after } = await ask(admin(), listEvents, { after: 'now' });
    const { [key as keyof typeof commands]: command } = commands;
    await execute(admin(), command as never, await input());
    const { items } = await ask(admin(), listEvents, { after });
    expect(items.map(({ type }) => type).sort()).toEqual(types.toSorted());
    for (const { auditEntryId, requestId } of items) {
      const entry = await world.storage.read.audit.find(auditEntryId);
      expect(entry?.action.startsWith(command.name)).toBe(true);
      expect(requestId).toBe('TEST-0001');
    }
  });
});
