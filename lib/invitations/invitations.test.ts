import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { goodPassword } from '../accounts/testing';
import { execute } from '../command';
import { ask } from '../query';
import { deleteTenant } from '../tenants/delete-tenant';
import { acceptInvitation } from './accept-invitation';
import { copyLink } from './copy-link';
import { createInvitation } from './create-invitation';
import { findInvitation } from './find-invitation';
import { countInvitations, getInvitation, listInvitations, listTenantInvitations } from './read-invitations';
import { restoreInvitation, revokeInvitation } from './revoke-invitation';
import { sendAgain } from './send-again';
import { administratorOf, givenInvitation, tokenOfInvitation } from './testing';

onBothEngines('Invitations', (world) => {
  const operator = () => world.as('provider-operator');
  const mailsTo = async (address: string) => {
    const { items } = await world.storage.read.mails.list({ q: address }, { limit: 50 });
    return items.map(({ state, linkId, values }) => ({ state, linkId, values }));
  };
  const history = async (tenantId: string) =>
    (await world.storage.read.audit.list({ tenantId }, { limit: 20 })).map(({ action }) => action);

  it('are a row, a link and a mail at once, in the history of the tenant', async () => {
    const { tenant, person, invitation } = await givenInvitation(world, 'Acme');
    expect(invitation).toMatchObject({ sends: 1, createdByName: 'The provider-operator', openedAt: null });
    expect(await mailsTo(person.email)).toEqual([
      {
        state: 'waiting',
        linkId: invitation.linkId,
        values: {
          tenantName: 'Acme',
          inviterName: 'The provider-operator',
          expiresAt: invitation.expiresAt,
          timeZone: 'UTC',
        },
      },
    ]);
    expect(await history(tenant.id)).toEqual(
      expect.arrayContaining(['invitation.create', 'invitation.copy-link']),
    );
    await expect(
      execute(operator(), createInvitation, { tenantId: tenant.id, personId: person.id }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'invited-already' });
  });

  it('are sent again with a new link; the mail before does not leave any more', async () => {
    const { person, invitation, token } = await givenInvitation(world, 'Again');
    const again = await execute(operator(), sendAgain, { id: invitation.id });
    expect(again).toMatchObject({ id: invitation.id, sends: 2, version: 2 });
    expect((await mailsTo(person.email)).map(({ state }) => state)).toEqual(['waiting', 'withdrawn']);
    expect(await tokenOfInvitation(operator(), invitation.id)).not.toBe(token);
    expect(await ask(world.as('anonymous'), findInvitation, { token })).toMatchObject({ door: 'replaced' });
  });

  it('are revoked and, for whoever thinks again, as they were', async () => {
    const { person, invitation, token, tenant } = await givenInvitation(world, 'Revoked');
    const { id } = invitation;
    for (let times = 0; times < 2; times++) await execute(operator(), revokeInvitation, { id });
    expect((await mailsTo(person.email)).map(({ state }) => state)).toEqual(['withdrawn']);
    await expect(execute(operator(), copyLink, { id })).rejects.toMatchObject({ code: 'no-good-link' });
    await expect(execute(operator(), sendAgain, { id })).rejects.toMatchObject({ code: 'not-open' });
    for (let times = 0; times < 2; times++) await execute(operator(), restoreInvitation, { id });
    expect((await mailsTo(person.email)).map(({ state }) => state)).toEqual(['waiting']);
    expect(await tokenOfInvitation(operator(), id)).toBe(token);
    expect((await history(tenant.id)).filter((action) => /revoke|restore/.test(action))).toEqual([
      'invitation.restore',
      'invitation.revoke',
    ]);

    await execute(operator(), revokeInvitation, { id });
    const anew = await execute(operator(), createInvitation, { tenantId: tenant.id, personId: person.id });
    expect(anew.id).not.toBe(id);
    await expect(execute(operator(), restoreInvitation, { id })).rejects.toMatchObject({
      code: 'invited-since',
    });
  });

  it('are over once the password is set', async () => {
    const { person, tenant, invitation, token } = await givenInvitation(world, 'Over');
    await execute(world.as('anonymous'), acceptInvitation, { token, password: goodPassword });
    const { id } = invitation;
    const person_ = { tenantId: tenant.id, personId: person.id };
    await expect(execute(operator(), createInvitation, person_)).rejects.toMatchObject({
      code: 'has-password',
    });
    await expect(execute(operator(), sendAgain, { id })).rejects.toMatchObject({ code: 'has-password' });
    await expect(execute(operator(), copyLink, { id })).rejects.toMatchObject({ code: 'has-password' });
    await expect(execute(operator(), revokeInvitation, { id })).rejects.toMatchObject({ code: 'not-open' });
  });

  it('of others do not exist for a tenant’s administrator, and no link is shown to one', async () => {
    const [own, other] = [await givenInvitation(world, 'Own'), await givenInvitation(world, 'Other')];
    const ann = administratorOf(world, own.tenant.id);
    expect((await ask(ann, listInvitations, {})).items.map(({ id }) => id)).toEqual([own.invitation.id]);
    expect(await execute(ann, sendAgain, { id: own.invitation.id })).toMatchObject({ sends: 2 });
    const { id } = other.invitation;
    for (const tried of [
      () => execute(ann, sendAgain, { id }),
      () => execute(ann, revokeInvitation, { id }),
      () => execute(ann, restoreInvitation, { id }),
      () => execute(ann, createInvitation, { tenantId: other.tenant.id, personId: other.person.id }),
      () => execute(ann, createInvitation, { tenantId: own.tenant.id, personId: other.person.id }),
      () => ask(ann, getInvitation, { id }),
      () => ask(ann, listInvitations, { tenantId: other.tenant.id }),
      () => ask(ann, listTenantInvitations, { tenantId: other.tenant.id }),
    ])
      await expect(tried()).rejects.toMatchObject({ kind: 'not-found' });
    await expect(execute(ann, copyLink, { id: own.invitation.id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(
      execute(world.as('provider-auditor'), sendAgain, { id: own.invitation.id }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('are listed with their state and what became of the mail, and counted', async () => {
    const { tenant, invitation } = await givenInvitation(world, 'Zeta Listed');
    const page = await ask(operator(), listInvitations, { q: 'zeta listed', count: true });
    expect(page).toMatchObject({ total: 1, next: null });
    expect(page.items).toEqual([await ask(operator(), getInvitation, { id: invitation.id })]);
    expect(page.items[0]).toMatchObject({
      state: 'sent',
      tenantName: 'Zeta Listed',
      mail: { state: 'waiting', answer: null },
    });
    expect(await ask(operator(), listTenantInvitations, { tenantId: tenant.id })).toEqual(page.items);
    expect(await ask(operator(), countInvitations, { q: 'zeta listed' })).toEqual({
      states: { sent: 1, opened: 0, accepted: 0, expired: 0, done: 0, revoked: 0 },
      mailFailed: 0,
    });
    await expect(ask(operator(), getInvitation, { id: 'none' })).rejects.toMatchObject({ kind: 'not-found' });
    await execute(world.as('provider-administrator'), deleteTenant, { id: tenant.id });
    expect((await ask(operator(), listInvitations, { q: 'zeta listed' })).items).toEqual([]);
  });
});
