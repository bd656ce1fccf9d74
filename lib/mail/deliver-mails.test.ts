import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { openLink } from '../accounts/links/open-link';
import { givenPerson } from '../accounts/testing';
import { updatePerson } from '../accounts/update-person';
import { execute } from '../command';
import { claimMails, leaseMs, noteDelivery } from './deliver-mails';
import { pauseAfter } from './retry-plan';
import { givenMail } from './testing';
import { restoreMails, withdrawMails } from './withdraw-mails';

onBothEngines('delivering mails', (world) => {
  const server = () => world.as('system');
  const claim = (limit = 10) => execute(server(), claimMails, { limit });
  const find = (id: string) => world.storage.read.mails.find(id);
  const note = (id: string, leaseUntil: string, outcome: 'sent' | 'later' | 'never', answer = 'said') =>
    execute(server(), noteDelivery, { id, leaseUntil, outcome, answer });
  const inside = <Result>(work: (context: Parameters<typeof openLink>[0]) => Promise<Result>) => {
    const { storage, now, ...rest } = server();
    return storage.transact((stores) => work({ ...rest, stores, now: now() }));
  };

  beforeEach(() => world.raw('delete from mails'));

  it('gives a mail to one server, and to another only when the first fell silent', async () => {
    const { id } = await givenMail(world, {});
    const [first] = await claim();
    expect(first?.mail).toMatchObject({ id, state: 'sending', attempts: 1 });
    expect(await claim()).toEqual([]);
    world.pass(leaseMs + 1000);
    const [second] = await claim();
    expect(second?.mail).toMatchObject({ id, attempts: 2 });
    await note(id, first?.mail.leaseUntil ?? '', 'never');
    expect(await find(id)).toMatchObject({ state: 'sending' });
    await note(id, second?.mail.leaseUntil ?? '', 'sent', '250 OK token=abc-123');
    expect(await find(id)).toMatchObject({ state: 'sent', answer: '250 OK token=…', nextAttemptAt: null });
  });

  it('is shared by many that look at the same time', async () => {
    for (let at = 0; at < 12; at += 1) await givenMail(world, {});
    const claims = await Promise.all(Array.from({ length: 6 }, () => claim(4)));
    const ids = claims.flat().map(({ mail }) => mail.id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  it('tries again later and later, for a day', async () => {
    const { id } = await givenMail(world, {});
    const began = Date.parse((await find(id))?.createdAt ?? '');
    let attempts = 0;
    for (let mail = await find(id); mail?.state === 'waiting'; mail = await find(id)) {
      world.pass(Date.parse(mail.nextAttemptAt ?? '') - Date.parse(server().now()));
      const [claimed] = await claim();
      await note(id, claimed?.mail.leaseUntil ?? '', 'later', '451 greylisted');
      attempts += 1;
    }
    expect(await find(id)).toMatchObject({ state: 'failed', attempts, answer: '451 greylisted' });
    const hours = (Date.parse(server().now()) - began) / 3_600_000;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThan(26);
    expect(pauseAfter(1)).toBeLessThanOrEqual(10_000);
  });

  it('ends at once when the recipient is refused for good', async () => {
    const { id } = await givenMail(world, {});
    const [claimed] = await claim();
    await note(id, claimed?.mail.leaseUntil ?? '', 'never', '550 no such user');
    expect(await find(id)).toMatchObject({
      state: 'failed',
      answer: '550 no such user',
      nextAttemptAt: null,
    });
  });

  it('withdraws what carries a link that does not count any more', async () => {
    const ann = await givenPerson(world.as('provider-administrator'));
    const link = await inside((context) =>
      openLink(context, { purpose: 'invitation', personId: ann.id, lasts: 60_000 }),
    );
    const { id } = await givenMail(world, { kind: 'invitation', personId: ann.id, linkId: link.id });
    const [claimed] = await claim();
    expect(claimed?.link?.id).toBe(link.id);
    await note(id, claimed?.mail.leaseUntil ?? '', 'later');
    await inside((context) => withdrawMails(context, [link.id]));
    expect(await find(id)).toMatchObject({ state: 'withdrawn', nextAttemptAt: null });
    await inside((context) => restoreMails(context, [link.id]));
    expect(await find(id)).toMatchObject({ state: 'waiting' });
    world.pass(120_000);
    expect(await claim()).toEqual([]);
    expect(await find(id)).toMatchObject({ state: 'withdrawn', answer: 'Its link was over before it left.' });
  });

  it('sends no link to somebody who was disabled while it waited', async () => {
    const bo = await givenPerson(world.as('provider-administrator'), { email: 'bo@nord.example' });
    const link = await inside((context) =>
      openLink(context, { purpose: 'password-reset', personId: bo.id, lasts: 60_000 }),
    );
    const { id } = await givenMail(world, { kind: 'password-reset', personId: bo.id, linkId: link.id });
    await execute(world.as('provider-administrator'), updatePerson, { id: bo.id, disabled: true });
    expect(await claim()).toEqual([]);
    expect(await find(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('notes that a mail left although its link was taken back meanwhile', async () => {
    const { id } = await givenMail(world, { linkId: null });
    const [claimed] = await claim();
    const mail = await find(id);
    if (mail) await inside(({ stores }) => stores.mails.save({ ...mail, state: 'withdrawn' }));
    await note(id, claimed?.mail.leaseUntil ?? '', 'later');
    expect(await find(id)).toMatchObject({ state: 'withdrawn' });
    await note(id, claimed?.mail.leaseUntil ?? '', 'sent');
    expect(await find(id)).toMatchObject({ state: 'sent' });
    expect(await note('gone', 'x', 'sent')).toBeNull();
  });
});
