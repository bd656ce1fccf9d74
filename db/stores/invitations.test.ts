import { beforeAll, expect, it } from 'vitest';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { execute } from '@/lib/command';
import { type Invitation, type InvitationState, invitationStates } from '@/lib/invitations/model';
import { givenMail } from '@/lib/mail/testing';
import { createTenant } from '@/lib/tenants/create-tenant';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import type { Tenant } from '@/lib/tenants/model';
import { onBothEngines } from '../testing';

const now = '2026-03-01T00:00:00.000Z';
const past = '2026-02-01T00:00:00.000Z';
const marks: Record<InvitationState, Partial<Invitation>> = {
  sent: {},
  opened: { openedAt: past },
  accepted: { openedAt: past, passwordSetAt: past },
  expired: { openedAt: past, expiresAt: now },
  done: { openedAt: past, passwordSetAt: past, doneAt: past, expiresAt: past },
  revoked: { revokedAt: past, passwordSetAt: past },
};

onBothEngines('The invitation store', (world) => {
  const admin = () => world.as('provider-administrator');
  const store = () => world.storage.read.invitations;
  let [åkes, greene] = [{} as Tenant, {} as Tenant];

  async function given(id: string, tenantId: string, members: Partial<Invitation> = {}) {
    const name = `Örjan ${id}`;
    const person = await execute(admin(), createTenantPerson, { tenantId, name, email: `${id}@net` });
    const invitation: Invitation = {
      id,
      tenantId,
      personId: person.id,
      linkId: `link-${id}`,
      sends: 1,
      createdById: 'o',
      createdByName: 'Olle',
      createdAt: past,
      sentAt: past,
      expiresAt: '2026-04-01T00:00:00.000Z',
      openedAt: null,
      passwordSetAt: null,
      doneAt: null,
      revokedAt: null,
      updatedAt: past,
      version: 1,
      ...members,
    };
    await world.storage.transact((stores) => stores.invitations.insert(invitation));
    return invitation;
  }
  const ids = async (filter: Parameters<ReturnType<typeof store>['list']>[0]) => {
    const { items } = await store().list(filter, { now, limit: 50 });
    expect(await store().count(filter, now)).toBe(items.length);
    return items.map(({ id }) => id);
  };

  beforeAll(async () => {
    åkes = await execute(admin(), createTenant, { name: 'Åkes Åkeri 100%' });
    greene = await execute(admin(), createTenant, { name: 'Greene' });
    for (const state of invitationStates) await given(state, åkes.id, marks[state]);
  });

  it('finds and saves one', async () => {
    const sent = await store().find('sent');
    expect(await store().findByLink('link-sent')).toEqual(sent);
    expect(await store().findOfPerson(sent?.personId ?? '')).toEqual(sent);
    expect(await store().findListed('sent')).toEqual({
      ...sent,
      personName: 'Örjan sent',
      email: 'sent@net',
      tenantName: åkes.name,
      tenantUrl: åkes.url,
      tenantActive: false,
    });
    const saved = { ...(sent as Invitation), sends: 2, version: 2 };
    await world.storage.transact((stores) => stores.invitations.save(saved));
    expect(await store().find('sent')).toEqual(saved);
    expect(await store().listOfTenant(åkes.id)).toHaveLength(6);
  });

  it('tells the states apart as the model does', async () => {
    for (const state of invitationStates) expect(await ids({ states: [state] })).toEqual([state]);
    expect(await ids({ states: ['sent', 'opened'] })).toEqual(['sent', 'opened']);
    expect(await ids({ states: [] })).toEqual([]);
  });

  it('searches names and addresses, of tenants also without accents; signs are what they are', async () => {
    expect(await ids({ q: 'Örjan' })).toHaveLength(6);
    expect(await ids({ q: ' OPENED@ ' })).toEqual(['opened']);
    expect(await ids({ q: 'akes' })).toHaveLength(6);
    expect(await ids({ q: '0%' })).toHaveLength(6);
    for (const q of ['%ö', '_', "'"]) expect(await ids({ q })).toEqual([]);
  });

  it('finds those whose last mail failed', async () => {
    await givenMail(world, { linkId: 'link-opened', state: 'failed' });
    await givenMail(world, { linkId: 'link-sent', state: 'sent' });
    expect(await ids({ mailFailed: true })).toEqual(['opened']);
  });

  it('pages both ways, newest link first, without the tenants in the bin', async () => {
    await given('new', greene.id, { sentAt: now });
    const page = (more: object) => store().list({}, { now, limit: 3, ...more });
    const first = await page({});
    expect(first.items[0]?.id).toBe('new');
    expect(first.previous).toBeNull();
    const second = await page({ after: first.next });
    const third = await page({ after: second.next });
    expect(third).toMatchObject({ next: null, items: [{}] });
    expect(await page({ before: second.previous })).toEqual({ ...first, next: expect.any(String) });
    expect((await page({ before: third.previous })).items).toEqual(second.items);
    await expect(page({ after: 'x' })).rejects.toMatchObject({ code: 'bad-cursor' });
    await execute(admin(), deleteTenant, { id: greene.id });
    expect(await ids({})).not.toContain('new');
    expect(await ids({ tenantId: greene.id })).toEqual([]);
  });
});
