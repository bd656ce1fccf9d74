import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenMail } from './testing';

onBothEngines('the mail store', (world) => {
  beforeEach(() => world.raw('delete from mails'));

  it('keeps a mail as it was given, and finds it by address and name', async () => {
    const mail = await givenMail(world, { toAddress: 'Asa@Nord.example', toName: 'Åsa Öberg' });
    const { mails } = world.storage.read;
    expect(await mails.find(mail.id)).toEqual(mail);
    for (const q of ['asa@nord', 'ASA', 'åsa', 'Åsa', 'öberg', 'Öberg'])
      expect(await mails.count({ q }), q).toBe(1);
    for (const q of ['%', '_sa', '\\', 'nobody']) expect(await mails.count({ q }), q).toBe(0);
  });

  it('lists by state and kind, newest first, page by page both ways', async () => {
    for (let at = 0; at < 5; at += 1) await givenMail(world, { toName: `Person ${at}` });
    await givenMail(world, { kind: 'test', state: 'failed', nextAttemptAt: null });
    const { mails } = world.storage.read;
    const first = await mails.list({ states: ['waiting'] }, { limit: 2 });
    expect(first.items.map(({ toName }) => toName)).toEqual(['Person 4', 'Person 3']);
    expect(first.previous).toBeNull();
    const second = await mails.list({ states: ['waiting'] }, { limit: 2, after: first.next ?? '' });
    expect(second.items.map(({ toName }) => toName)).toEqual(['Person 2', 'Person 1']);
    const back = await mails.list({ states: ['waiting'] }, { limit: 2, before: second.previous ?? '' });
    expect(back.items).toEqual(first.items);
    expect(await mails.count({ kinds: ['test'] })).toBe(1);
    expect(await mails.count({})).toBe(6);
    await expect(mails.list({}, { limit: 2, after: 'no place' })).rejects.toMatchObject({
      code: 'bad-cursor',
    });
  });

  it('names those that are due: whose time has come, and whose sender fell silent', async () => {
    const late = await givenMail(world, { nextAttemptAt: '2026-01-01T00:00:00.000Z' });
    await givenMail(world, { nextAttemptAt: '2027-01-01T00:00:00.000Z' });
    const lost = await givenMail(world, {
      state: 'sending',
      nextAttemptAt: '2026-01-02T00:00:00.000Z',
      leaseUntil: '2026-01-03T00:00:00.000Z',
    });
    await givenMail(world, {
      state: 'sending',
      nextAttemptAt: '2026-01-02T00:00:00.000Z',
      leaseUntil: '2026-12-03T00:00:00.000Z',
    });
    await givenMail(world, { state: 'sent', nextAttemptAt: null });
    const { mails } = world.storage.read;
    const due = await mails.listDue('2026-01-05T00:00:00.000Z', 10);
    expect(due.map(({ id }) => id)).toEqual([late.id, lost.id]);
    expect(await mails.listDue('2026-01-05T00:00:00.000Z', 1)).toHaveLength(1);
  });

  it('counts what went to an address, whatever its letter case', async () => {
    await givenMail(world, { toAddress: 'ann@nord.example', kind: 'password-reset' });
    await givenMail(world, { toAddress: 'ANN@nord.example', kind: 'password-reset' });
    await givenMail(world, { toAddress: 'ann@nord.example', kind: 'test' });
    const { mails } = world.storage.read;
    const since = '2026-01-01T00:00:00.000Z';
    expect(await mails.countSince('Ann@Nord.example', ['password-reset'], since)).toBe(2);
    expect(await mails.countSince('ann@nord.example', ['password-reset'], '2027-01-01T00:00:00.000Z')).toBe(
      0,
    );
  });

  it('finds mails by the link that they carry', async () => {
    await givenMail(world, { linkId: 'link-1', state: 'sent', nextAttemptAt: null });
    const newest = await givenMail(world, { linkId: 'link-1' });
    const other = await givenMail(world, { linkId: 'link-2' });
    const { mails } = world.storage.read;
    expect((await mails.listUnsentWithLink('link-1')).map(({ id }) => id)).toEqual([newest.id]);
    const found = await mails.listByLinks(['link-1', 'link-2', 'link-3']);
    expect(found.map(({ id }) => id).sort()).toEqual([newest.id, other.id].sort());
    expect(await mails.listByLinks([])).toEqual([]);
  });

  it('forgets what ended long ago, and nothing that still waits', async () => {
    await givenMail(world, { state: 'sent', nextAttemptAt: null });
    const waiting = await givenMail(world, {});
    await world.storage.transact((stores) => stores.mails.removeBefore('2027-01-01T00:00:00.000Z'));
    const { items } = await world.storage.read.mails.list({}, { limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([waiting.id]);
  });
});
