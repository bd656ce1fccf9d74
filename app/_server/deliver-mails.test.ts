import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { linkPath, tokenOf } from '@/lib/accounts/links/link-token';
import { openLink } from '@/lib/accounts/links/open-link';
import type { Person } from '@/lib/accounts/model';
import type { OneTimeLink } from '@/lib/accounts/store';
import { givenPerson } from '@/lib/accounts/testing';
import { leaseMs } from '@/lib/mail/deliver-mails';
import { mailLanguages } from '@/lib/mail/model';
import { givenMail } from '@/lib/mail/testing';
import { makeDeliverer } from './deliver-mails';
import { openMailServer, type TestMailServer } from './mail-server.testing';
import { sendMail } from './send-mail';
import { readSmtpSettings } from './smtp-settings';

onBothEngines('mails over SMTP', (world) => {
  const place = 'https://console.example';
  const sender = { name: 'Nordic Numbers', address: 'numbers@provider.example' };
  let server: TestMailServer;
  let ann: Person;

  beforeAll(async () => {
    ann = await givenPerson(world.as('provider-administrator'));
  });
  beforeEach(() => world.raw('delete from mails'));
  afterEach(() => server.close());

  function delivererTo(url: string, storage = world.storage) {
    const context = world.as('system', storage);
    return makeDeliverer(context, (claimed) => {
      const smtp = readSmtpSettings(url);
      if (!smtp) throw new Error('No mail server.');
      return sendMail(claimed, { smtp, sender, place, serverKey: context.serverKey });
    });
  }

  async function deliver(url = server.url) {
    const deliverer = delivererTo(url);
    await deliverer.look();
    await deliverer.settle();
  }

  const find = (id: string) => world.storage.read.mails.find(id);

  async function givenLink(): Promise<OneTimeLink> {
    const { storage, now, ...rest } = world.as('system');
    return storage.transact((stores) =>
      openLink(
        { ...rest, stores, now: now() },
        { purpose: 'invitation', personId: ann.id, lasts: 7 * 86_400_000 },
      ),
    );
  }

  it.each(mailLanguages)(
    'arrive in %s as text and as HTML, with a link that is in no row',
    async (language) => {
      server = await openMailServer();
      const link = await givenLink();
      const values = {
        tenantName: 'Åkers Däck & Sön',
        inviterName: 'Olle Operator',
        expiresAt: '2026-01-12T08:00:00.000Z',
        timeZone: 'Europe/Stockholm',
      };
      const { id } = await givenMail(world, { kind: 'invitation', language, linkId: link.id, values });
      await deliver();
      expect(await find(id)).toMatchObject({ state: 'sent', attempts: 1 });
      const [mail] = server.received;
      const url = place + linkPath('invitation', tokenOf(world.as('system').serverKey, link));
      expect(mail?.text).toContain(url);
      expect(mail?.html).toContain(`href="${url}"`);
      expect(mail?.html).toContain('Åkers Däck &amp; Sön');
      expect(mail?.subject).toContain('Åkers Däck & Sön');
      expect(mail?.text).toContain('09:00');
      expect(mail?.from).toMatchObject(sender);
      expect(mail?.to).toMatchObject([{ name: 'Ann Berg', address: 'ann@nord.example' }]);
      expect(mail?.messageId).toBe(`<${id}@provider.example>`);
      expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
      expect(JSON.stringify(await find(id))).not.toContain(url.split('=')[1]);
    },
  );

  it('reach everybody else when one recipient is refused', async () => {
    server = await openMailServer({
      refuse: (address) => (address.startsWith('bo@') ? '550 5.1.1 no such user' : undefined),
    });
    const addresses = ['ann@nord.example', 'bo@nord.example', 'cia@nord.example'];
    const mails = [];
    for (const toAddress of addresses) mails.push(await givenMail(world, { toAddress }));
    await deliver();
    expect(server.received.flatMap(({ recipients }) => recipients).sort()).toEqual([
      addresses[0],
      addresses[2],
    ]);
    expect(await find(mails[1]?.id ?? '')).toMatchObject({
      state: 'failed',
      answer: expect.stringContaining('no such user') as string,
    });
  });

  it('wait a little after a 4xx, and leave then', async () => {
    let isGrey = true;
    server = await openMailServer({ refuse: () => (isGrey ? '451 4.7.1 try later' : undefined) });
    const { id } = await givenMail(world, {});
    await deliver();
    const waiting = await find(id);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(waiting?.answer).toContain('try later');
    await deliver();
    expect(server.received).toHaveLength(0);
    isGrey = false;
    world.pass(11_000);
    await deliver();
    expect(await find(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(server.received).toHaveLength(1);
  });

  it('outlive a server that is down', async () => {
    server = await openMailServer();
    const { url } = server;
    await server.close();
    const { id } = await givenMail(world, {});
    await deliver(url);
    expect(await find(id)).toMatchObject({
      state: 'waiting',
      answer: expect.stringMatching(/^The mail server was not reached: .*ECONNREFUSED/) as string,
    });
    server = await openMailServer({ port: Number(new URL(url).port) });
    world.pass(11_000);
    await deliver();
    expect(await find(id)).toMatchObject({ state: 'sent' });
  });

  it('that are slow do not hold up each other, and are sent once', async () => {
    server = await openMailServer({ pauseMs: 400 });
    for (let at = 0; at < 6; at += 1) await givenMail(world, { toAddress: `p${at}@nord.example` });
    const deliverer = delivererTo(server.url);
    const began = Date.now();
    for (let looks = 0; looks < 40 && server.received.length < 6; looks += 1) {
      await deliverer.look();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await deliverer.settle();
    expect(Date.now() - began).toBeLessThan(6 * 400);
    expect(new Set(server.received.flatMap(({ recipients }) => recipients)).size).toBe(6);
    expect(server.received).toHaveLength(6);
    expect(await world.storage.read.mails.count({ states: ['sent'] })).toBe(6);
  });

  it('are sent once by several servers on one database', async () => {
    server = await openMailServer();
    const others = [world.storage, await world.openAnother(), await world.openAnother()];
    for (let at = 0; at < 20; at += 1) await givenMail(world, { toAddress: `q${at}@nord.example` });
    const deliverers = others.map((storage) => delivererTo(server.url, storage));
    for (let looks = 0; looks < 60 && server.received.length < 20; looks += 1) {
      await Promise.all(deliverers.map((deliverer) => deliverer.look().catch(() => undefined)));
      await Promise.all(deliverers.map((deliverer) => deliverer.settle()));
    }
    const recipients = server.received.flatMap((mail) => mail.recipients);
    expect(recipients).toHaveLength(20);
    expect(new Set(recipients).size).toBe(20);
    expect(await world.storage.read.mails.count({ states: ['sent'] })).toBe(20);
  });

  it('of a server that died on the way are taken up by another one, with the same Message-ID', async () => {
    server = await openMailServer();
    const { id } = await givenMail(world, {});
    const dying = makeDeliverer(world.as('system'), () => new Promise(() => undefined));
    await dying.look();
    await deliver();
    expect(server.received).toHaveLength(0);
    expect(await find(id)).toMatchObject({ state: 'sending' });
    world.pass(leaseMs + 1000);
    await deliver();
    expect(await find(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${id}@provider.example>`]);
  });

  it('cannot be turned into others by what is written in names and values', async () => {
    server = await openMailServer();
    const hostile = 'Ann\r\nBcc: all@evil.example\r\n\r\n<script>x</script>\u202E"; <b@evil.example>,';
    await givenMail(world, {
      toName: hostile,
      values: { tenantName: hostile },
      toAddress: 'ann@nord.example',
    });
    const addresses = [
      'x@nord.example>\r\nRCPT TO:<all@evil.example',
      'a,all@evil.example',
      '"a b"@evil.example',
    ];
    for (const toAddress of addresses) await givenMail(world, { toName: '', toAddress });
    await deliver();
    const { received } = server;
    expect(received).toHaveLength(1);
    expect(received[0]?.recipients).toEqual(['ann@nord.example']);
    expect(received[0]?.to?.map(({ address }) => address)).toEqual(['ann@nord.example']);
    expect(received[0]?.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(received[0]?.html).not.toContain('<script');
    const failed = await world.storage.read.mails.list({ states: ['failed'] }, { limit: 9 });
    expect(failed.items).toHaveLength(addresses.length);
    expect(failed.items[0]?.answer).toContain('no address');
  });
});
