import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock } from '../access-numbers/testing';
import type { Person } from '../accounts/model';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTelephonySystem } from '../telephony-systems/save-telephony-system';
import { deleteTenant } from '../tenants/delete-tenant';
import { freezeTenant } from '../tenants/freeze-tenant';
import type { Tenant } from '../tenants/model';
import { activateTenant, deactivateTenant } from '../tenants/switch-tenant';
import { updateTenant } from '../tenants/update-tenant';
import { activateOwnTenant } from './activate-own';
import { dialOwn, getOwnPlan } from './dial-own';
import { actingAs, givenAccepted, givenTenantWith } from './portal.testing';
import { listPortalActivity } from './read-activity';
import { getPortalNumbers } from './read-numbers';
import { getPortalOverview } from './read-overview';
import { listPortalPeople } from './read-people';
import { findOwnPortal, getPortal } from './read-portal';
import { getPortalReview } from './read-review';

onBothEngines('The tenant’s own console', (world) => {
  let round = 0;
  let [acme, greene] = [{} as Tenant, {} as Tenant];
  let ann = {} as Person;
  const admin = () => world.as('provider-administrator');
  const asAnn = () => actingAs(world, ann);

  beforeEach(async () => {
    round += 1;
    const system = `MX-ONE ${round}`;
    await execute(admin(), createTelephonySystem, {
      name: system,
      servers: [1],
      domains: ['acme.example', 'greene.example'],
      featureLevels: ['BASIC'],
    });
    const telephony = (customerNumber: number, numbers: string) => ({
      system,
      customerNumber,
      domainName: 'acme.example',
      financeId: 'SECRET-FINANCE',
      allowDirectCallsBetweenCustomers: true,
      directoryNumbers: [{ directoryNumbers: numbers }],
    });
    const billing = { discount: 37 };
    const own = await givenTenantWith(
      world,
      { name: `Acme ${round}`, billing, telephony: telephony(100, '1000-1020') },
      ['Ann Berg'],
    );
    const other = await givenTenantWith(
      world,
      { name: `Greene ${round}`, telephony: telephony(200, '2000-2099') },
      ['Bo Ek'],
    );
    [acme, greene] = [own.tenant, other.tenant];
    ann = own.people[0] as Person;
    const number = `46${String(700000 + round * 100)}`;
    await givenBlock(admin(), number, 10, { tenantId: acme.id, note: 'SECRET-NOTE' });
  });

  const everything = (url: string) => [
    () => ask(asAnn(), getPortal, { url }),
    () => ask(asAnn(), getPortalOverview, { url }),
    () => ask(asAnn(), getPortalNumbers, { url }),
    () => ask(asAnn(), getOwnPlan, { url }),
    () => ask(asAnn(), dialOwn, { url, digits: '05' }),
    () => ask(asAnn(), listPortalPeople, { url }),
    () => ask(asAnn(), listPortalActivity, { url }),
    () => ask(asAnn(), getPortalReview, { url }),
  ];

  it('is one’s own only: another’s url is answered just as one that nobody has', async () => {
    expect(await ask(asAnn(), findOwnPortal, {})).toEqual({ url: acme.url });
    for (const url of [greene.url, 'nobody-has-this'])
      for (const refused of everything(url))
        expect(await problemOf(refused())).toMatchObject({
          kind: 'not-found',
          message: 'This page does not exist.',
        });
    await execute(admin(), deleteTenant, { id: acme.id });
    for (const gone of everything(acme.url)) expect((await problemOf(gone())).kind).toBe('not-found');
    expect((await problemOf(ask(asAnn(), findOwnPortal, {}))).kind).toBe('not-found');
  });

  it('is closed to the provider’s people without access, and to who only reads', async () => {
    const tried = ask(world.as('provider-operator'), getPortal, { url: acme.url });
    expect((await problemOf(tried)).kind).toBe('not-found');
    const auditor = ask(world.as('provider-auditor'), getPortal, { url: acme.url });
    expect((await problemOf(auditor)).kind).toBe('forbidden');
  });

  it('tells nothing of the provider or of others', async () => {
    await execute(
      admin(),
      updateTenant,
      { id: acme.id, changes: { company: 'Acme AB', billing: { discount: 38 } } },
      { reason: 'SECRET-REASON' },
    );
    const answers = [];
    for (const asked of everything(acme.url)) answers.push(await asked());
    answers.push(await ask(asAnn(), dialOwn, { url: acme.url, digits: '2005' }));
    const text = JSON.stringify(answers);
    for (const secret of ['SECRET', 'Greene', 'MX-ONE', 'partner', 'discount', 'provider-administrator'])
      expect(text, secret).not.toContain(secret);
    expect(text).toContain('Acme AB');
  });

  it('shows numbers with what they are called by, and finds one inside of a range', async () => {
    const all = await ask(asAnn(), getPortalNumbers, { url: acme.url });
    expect(all).toMatchObject({
      rows: [{ range: { first: '1000', last: '1020' }, short: { first: '00', last: '20' } }],
      blockCount: { blocks: 1, numbers: 10 },
    });
    for (const [q, rows] of [
      ['1007', 1],
      ['10', 1],
      ['07', 1],
      ['1021', 0],
      ['9', 0],
    ] as const)
      expect((await ask(asAnn(), getPortalNumbers, { url: acme.url, q })).rows, q).toHaveLength(rows);
    const block = all.blocks[0];
    const found = await ask(asAnn(), getPortalNumbers, { url: acme.url, q: block?.last ?? '' });
    expect(found.blocks).toEqual([block]);
    const { q: none } = { q: '46999999' };
    expect((await ask(asAnn(), getPortalNumbers, { url: acme.url, q: none })).blocks).toEqual([]);
  });

  it('says where dialled digits lead, and of another’s number no more than that', async () => {
    const short = await ask(asAnn(), dialOwn, { url: acme.url, digits: '05' });
    expect(short).toMatchObject({ verdict: 'directory-number', reaches: [{ number: '1005' }] });
    const foreign = await ask(asAnn(), dialOwn, { url: acme.url, digits: '2005' });
    expect(foreign).toMatchObject({ verdict: 'other-tenant', reaches: [{ number: '2005', tenant: null }] });
    expect(foreign.sentence).toContain('another customer');
    const begun = await ask(asAnn(), dialOwn, { url: acme.url, digits: '200' });
    expect(begun.toDial).toBeNull();
  });

  it('names its own people in its history, and of the provider’s only that it was them', async () => {
    await execute(world.as('provider-operator'), freezeTenant, { id: greene.id, reason: 'It moves.' });
    const { items, next } = await ask(asAnn(), listPortalActivity, { url: acme.url, limit: 2 });
    expect(items[0]?.did).toMatch(/access numbers/);
    expect(items[1]).toMatchObject({ did: 'added administrator ann.berg@' + `${acme.url}.example` });
    expect(next).not.toBeNull();
    const older = await ask(asAnn(), listPortalActivity, { url: acme.url, after: next ?? '' });
    expect(older.items.at(-1)).toMatchObject({ did: 'set it up', isOwn: false });
    expect(older.next).toBeNull();
  });

  it('is activated once, by an invitation, after a review that says what is missing', async () => {
    const { url, id } = acme;
    const early = await problemOf(execute(asAnn(), activateOwnTenant, { id }));
    expect([early.kind, early.code]).toEqual(['conflict', 'activation-not-awaited']);
    await givenAccepted(world, acme, ann);
    expect((await ask(asAnn(), getPortal, { url })).awaitsActivation).toBe(true);
    const { missing, people } = await ask(asAnn(), getPortalReview, { url });
    expect(missing.join(' ')).toMatch(/No contact.*Only one administrator/);
    expect(people).toMatchObject([{ name: 'Ann Berg', isSelf: true }]);
    const done = await execute(asAnn(), activateOwnTenant, { id });
    expect(done).toEqual({ id, url, name: acme.name, status: 'active' });
    const [entry] = await world.storage.read.audit.list({ tenantId: id }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'tenant.activate-own', actorName: 'Ann Berg' });
    const [invitation] = await world.storage.read.invitations.listOfTenant(id);
    expect(invitation?.doneAt).not.toBeNull();
    expect(await execute(asAnn(), activateOwnTenant, { id })).toEqual(done);
    await execute(admin(), deactivateTenant, { id });
    const later = await problemOf(execute(asAnn(), activateOwnTenant, { id }));
    expect(later.message).toContain('your provider puts it back');
  });

  it('is not activated by others, nor while it is frozen, nor again after the provider did', async () => {
    await givenAccepted(world, acme, ann);
    const foreign = execute(asAnn(), activateOwnTenant, { id: greene.id });
    expect((await problemOf(foreign)).kind).toBe('not-found');
    const provider = execute(admin(), activateOwnTenant, { id: acme.id });
    expect((await problemOf(provider)).kind).toBe('forbidden');
    await execute(admin(), activateTenant, { id: acme.id });
    await execute(admin(), deactivateTenant, { id: acme.id });
    const again = execute(asAnn(), activateOwnTenant, { id: acme.id });
    expect((await problemOf(again)).code).toBe('activation-not-awaited');
    await execute(admin(), freezeTenant, { id: acme.id, reason: 'It moves.' });
    const frozen = execute(asAnn(), activateOwnTenant, { id: acme.id });
    expect((await problemOf(frozen)).code).toBe('tenant-frozen');
    expect((await ask(asAnn(), getPortal, { url: acme.url })).frozen).toMatchObject({ reason: 'It moves.' });
  });
});
