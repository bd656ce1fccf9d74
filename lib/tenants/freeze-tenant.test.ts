import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { splitBlock } from '../access-numbers/change-block';
import { givenBlock } from '../access-numbers/testing';
import { unassignBlocks, unassignNumbers } from '../access-numbers/unassign-numbers';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { goodPassword } from '../accounts/testing';
import { execute } from '../command';
import { copyLink } from '../invitations/copy-link';
import { createInvitation } from '../invitations/create-invitation';
import { judgeSheet } from '../number-sheets/judge-sheet';
import { createSheet, fillSheet } from '../number-sheets/stage-sheet';
import { commands } from '../operations';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { givenList } from '../transfer/archives.testing';
import { createTenant } from './create-tenant';
import { freezeTenant, unfreezeTenant } from './freeze-tenant';
import { getTenant } from './get-tenant';
import { activateTenant } from './switch-tenant';
import { draftOf, givenSystem } from './testing';
import { updateTenant } from './update-tenant';

/** Nouns whose commands touch nothing that belongs to a tenant; an import makes one, and takes nothing from another. */
const elsewhere = new Set(
  'akana-settings api-key demo draft first-run identity import import-lock interface-call job mail number-hold numbering-policy password password-reset person preference saved-view script-session second-factor security-policy session sms-account telephony-system trunk webhook'.split(
    ' ',
  ),
);

/** Commands of the other nouns that a frozen tenant does not stand against, and why. */
const unhindered: Record<string, string> = {
  createTemplate: 'reads only',
  addTemplateVersion: 'reads only',
  updateTemplate: 'touches no tenant',
  deleteTemplate: 'touches no tenant',
  beginFromArchive: 'makes another tenant',
  useArchive: 'makes another tenant',
  useTemplate: 'makes another tenant',
  bringUp: 'is for tenants that were made from a template; refused to it in bring-up.test.ts',
  createTenant: 'makes another tenant',
  createCustomer: 'makes another tenant',
  subscribeTenant: 'makes another tenant',
  createTenantByRest: 'makes another tenant',
  purgeTenant: 'is for tenants in the bin, and no frozen one lies there',
  openInvitation: 'notes nothing of it then',
  askAgain: 'is for links that are too old, and asks for the tenant first',
  restoreTenant: 'is for tenants in the bin, and no frozen one lies there',
  freezeTenant: 'is told at once that it is so',
  unfreezeTenant: 'is the way out',
  beginPackage: 'is refused to it in packages.test.ts',
  refusePackage: 'notes a refusal',
  writePackage: 'is refused to it in packages.test.ts',
  beginMove: 'freezes it, too',
  saveMove: 'goes on with its move',
  retireTenant: 'ends its move',
  beginExport: 'reads only',
  expireBlocks: 'ends what belongs to nobody',
  reserveNumbers: 'is for numbers of nobody',
  endSupportAccess: 'shuts somebody out, which nothing stands against',
  activateOwnTenant: 'is for its own people; refused to them in portal.test.ts',
  decideSupportRequest: 'is for its own people; refused to them in support-access.test.ts',
  withdrawSupportRequest: 'is for who asked; refused to them in support-access.test.ts',
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
};

const uploaded = {
  columns: ['phone'],
  keyColumn: 'phone',
  records: 0,
  bytes: 0,
  sha256: createHash('sha256').digest('hex'),
  batch: 'none',
};

onBothEngines('a frozen tenant', (world) => {
  const admin = () => world.as('provider-administrator');
  const given = {
    id: '',
    number: 0,
    entryId: '',
    low: '',
    high: '',
    free: '',
    gone: '',
    sheet: { id: '', digest: '' },
    person: '',
    list: '',
    invitation: '',
    token: '',
  };

  /** An input with which each command would change the frozen tenant, or what is its. */
  const inputs: Record<string, () => unknown> = {
    activateTenant: () => ({ id: given.id }),
    deactivateTenant: () => ({ id: given.id }),
    updateTenant: () => ({ id: given.id, changes: { company: 'Other' } }),
    deleteTenant: () => ({ id: given.id }),
    removeTenantByNumber: () => ({ number: given.number }),
    updateTenantByRest: () => ({ number: given.number, record: new Map([['company', 'Other']]) }),
    replaceTelephony: () => ({ id: given.id, telephony: null }),
    appointPartner: () => ({ id: given.id }),
    retirePartner: () => ({ id: given.id }),
    saveLimits: () => ({ id: given.id, limits: {} }),
    assignPartner: () => ({ id: given.id, partnerId: null }),
    undoChange: () => ({ entryId: given.entryId }),
    replaceCustomer: () => ({ telephony: draftOf('x').telephony }),
    removeCustomer: () => ({ mxoneSubsystem: 'MX-ONE Stockholm', customerNumber: '100' }),
    removeTenant: () => ({ url: 'acme' }),
    createBlock: () => ({ number: '46900', count: 10, tenantId: given.id }),
    assignNumbers: () => ({ ids: [given.free], tenantId: given.id }),
    assignBlocks: () => ({ ids: [given.free], tenantId: given.id }),
    unassignNumbers: () => ({ ids: [given.low] }),
    unassignBlocks: () => ({ ids: [given.low] }),
    releaseNumbers: () => ({ ids: [given.gone] }),
    releaseBlocks: () => ({ ids: [given.gone] }),
    updateBlock: () => ({ id: given.low, changes: { note: 'Other' } }),
    splitBlock: () => ({ id: given.low, at: '46800005' }),
    joinBlocks: () => ({ ids: [given.low, given.high] }),
    deleteBlock: () => ({ id: given.low }),
    withdrawNumbers: () => ({ number: '46800000' }),
    decideTransferRequest: () => ({ id: 'r1', decision: 'grant' }),
    createTenantPerson: () => ({ tenantId: given.id, name: 'Bo Ek', email: 'bo@acme.example' }),
    updateTenantPerson: () => ({ tenantId: given.id, id: given.person, name: 'Ann Ek' }),
    removeTenantPerson: () => ({ tenantId: given.id, id: given.person }),
    createInvitation: () => ({ tenantId: given.id, personId: given.person }),
    sendAgain: () => ({ id: given.invitation }),
    copyLink: () => ({ id: given.invitation }),
    revokeInvitation: () => ({ id: given.invitation }),
    restoreInvitation: () => ({ id: given.invitation }),
    acceptInvitation: () => ({ token: given.token, password: goodPassword }),
    checkUpload: () => ({ tenantId: given.id, name: 'Spring' }),
    checkReplacement: () => ({ id: given.list }),
    createCallingList: () => ({ tenantId: given.id, name: 'Spring', uploaded }),
    updateCallingList: () => ({ id: given.list, changes: { name: 'Summer' } }),
    replaceRecords: () => ({ id: given.list, uploaded }),
    deleteCallingList: () => ({ id: given.list }),
    writeSheet: () => ({ ...given.sheet, rows: 'all' }),
    askForAccess: () => ({ tenantId: given.id, reason: 'Look', minutes: 15 }),
  };

  /** What a frozen tenant is refused with instead, by commands that refuse it in any state or answer item by item. */
  const others: Record<string, string> = {
    deleteBlock: 'number-assigned',
    unassignBlocks: 'each',
    releaseBlocks: 'each',
  };

  const everything = async () => ({
    tenant: await world.storage.read.tenants.find(given.id),
    blocks: await world.storage.read.accessNumbers.list({}, { sort: 'number', limit: 50 }, admin().now()),
    people: await world.storage.read.people.listOfTenant(given.id),
    lists: await world.storage.read.callingLists.listOfTenant(given.id),
    history: await world.storage.read.audit.list({ tenantId: given.id }, { limit: 50 }),
  });

  beforeAll(async () => {
    await givenSystem(admin());
    const acme = await execute(admin(), createTenant, draftOf('Acme'));
    Object.assign(given, { id: acme.id, number: acme.number });
    const person = { tenantId: given.id, name: 'Ann Lee', email: 'ann@acme.example' };
    given.person = (await execute(admin(), createTenantPerson, person)).id;
    const invited = await execute(admin(), createInvitation, { tenantId: given.id, personId: given.person });
    given.invitation = invited.id;
    const { path } = await execute(admin(), copyLink, { id: invited.id });
    given.token = path.split('=')[1] ?? '';
    given.list = (await givenList(admin(), { tenantId: given.id })).id;
    const other = (await execute(admin(), createTenant, { name: 'Other' })).id;
    const block = await givenBlock(admin(), '46800000', 20, { tenantId: given.id });
    const { blocks } = await execute(admin(), splitBlock, { id: block.id, at: '46800010' });
    [given.low, given.high] = blocks.map(({ id }) => id) as [string, string];
    given.free = (await givenBlock(admin(), '46810000', 10)).id;
    given.gone = (await givenBlock(admin(), '46820000', 10, { tenantId: given.id })).id;
    await execute(admin(), unassignNumbers, { ids: [given.gone] });
    await execute(admin(), updateTenant, { id: given.id, changes: { company: 'Acme AB' } });
    const [last] = await world.storage.read.audit.list({ tenantId: given.id }, { limit: 1 });
    given.entryId = last?.id ?? '';
    const sheet = await execute(admin(), createSheet, { title: '' });
    const rows = Readable.from([Buffer.from('number,tenant\n46830000,Acme')]);
    const filled = await fillSheet(admin(), sheet, { repairs: [], media: 'VOICE' }, rows);
    const { id, digest } = await judgeSheet(admin(), filled);
    given.sheet = { id, digest: digest ?? '' };
    await world.storage.transact(({ transferRequests }) =>
      transferRequests.insertMany([
        {
          id: 'r1',
          importId: 'i1',
          first: '46800000',
          last: '46800001',
          holder: { id: given.id, name: 'Acme' },
          forTenant: { id: other, name: 'Other' },
          state: 'open',
          note: null,
          personId: 'p',
          personName: 'P',
          createdAt: '2026-01-05T08:00:00.000Z',
          decidedAt: null,
          decidedByName: null,
        },
      ]),
    );
  });

  it('is asked about by every command there is', () => {
    const forgotten = Object.entries(commands).filter(
      ([key, { name }]) =>
        !elsewhere.has(name.split('.')[0] ?? '') && !(key in unhindered) && !(key in inputs),
    );
    expect(forgotten.map(([key]) => key)).toEqual([]);
    expect(Object.keys(inputs).filter((key) => !(key in commands))).toEqual([]);
  });

  it('is frozen with a reason, and is otherwise as it was', async () => {
    const before = await everything();
    const noReason = await problemOf(execute(admin(), freezeTenant, { id: given.id, reason: ' ' }));
    expect([noReason.kind, noReason.issues[0]?.path]).toEqual(['invalid', 'reason']);
    const reason = 'Moves to cluster 2.';
    const frozen = await execute(world.as('provider-operator'), freezeTenant, { id: given.id, reason });
    expect(frozen.frozen).toMatchObject({ reason, by: 'The provider-operator' });
    const after = await everything();
    expect(after).toEqual({ ...before, tenant: { ...before.tenant, frozen: frozen.frozen } });
    const last = await world.storage.read.audit.findLast();
    expect(last).toMatchObject({
      action: 'tenant.freeze',
      entityId: given.id,
      tenantId: null,
      after: { frozen: { reason } },
    });
    await execute(admin(), freezeTenant, { id: given.id, reason: 'Once more' });
    expect(await everything()).toEqual(after);
  });

  it.each(Object.entries(inputs))(
    'is not changed by %s, which says why and what to do',
    async (key, input) => {
      const before = await everything();
      const { [key as keyof typeof commands]: command } = commands;
      const tried = execute(admin(), command as never, input());
      if (others[key] === 'each') {
        const { items } = (await tried) as { items: { outcome: string; reason: string }[] };
        expect(items).toMatchObject([
          { outcome: 'failed', reason: expect.stringContaining('Acme is frozen') },
        ]);
      } else {
        const { kind, code, message } = await problemOf(tried);
        expect([kind, code]).toEqual(['conflict', others[key] ?? 'tenant-frozen']);
        if (!(key in others))
          expect(message).toMatch(
            /^Acme is frozen.*The provider-operator froze it 2026-.* UTC: “Moves to cluster 2\.” Unfreeze it, or finish the move\.$/,
          );
      }
      expect(await everything()).toEqual(before);
    },
  );

  it('may not be frozen or unfrozen by an auditor, and can be read by one', async () => {
    const auditor = world.as('provider-auditor');
    expect((await problemOf(execute(auditor, unfreezeTenant, { id: given.id }))).kind).toBe('forbidden');
    expect((await ask(auditor, getTenant, { id: given.id })).frozen).not.toBeNull();
  });

  it('can be changed again once it is unfrozen', async () => {
    const { version, updatedAt } = await ask(admin(), getTenant, { id: given.id });
    const thawed = await execute(admin(), unfreezeTenant, { id: given.id });
    expect(thawed).toMatchObject({ frozen: null, version, updatedAt });
    await execute(admin(), activateTenant, { id: given.id });
    await execute(admin(), assignNumbers, { ids: [given.free], tenantId: given.id });
    await execute(admin(), unassignBlocks, { ids: [given.free] });
    const [last] = await world.storage.read.audit.list(
      { entityId: given.id, action: 'tenant.unfreeze' },
      { limit: 1 },
    );
    expect(last).toMatchObject({ tenantId: null, before: { frozen: { reason: 'Moves to cluster 2.' } } });
  });

  it('that is being moved is unfrozen by giving the move up only', async () => {
    await execute(admin(), freezeTenant, { id: given.id, reason: 'Again' });
    const at = admin().now();
    await world.storage.transact(({ moves }) =>
      moves.insert({
        id: 'm1',
        tenantId: given.id,
        tenantName: 'Acme',
        state: 'frozen',
        reason: 'Again',
        target: null,
        newHome: null,
        ticks: {},
        personId: 'p',
        personName: 'P',
        createdAt: at,
        updatedAt: at,
      }),
    );
    expect((await problemOf(execute(admin(), unfreezeTenant, { id: given.id }))).code).toBe('move-open');
  });
});
