import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeFailure } from './judge-mail-failure';
import { mailSender, parseSender } from './mail-sender';
import { openMailServer } from './mail-server.testing';
import { isPublicUrlLocal, publicUrl } from './public-url';
import { sendMail } from './send-mail';
import { readSmtpSettings, type SmtpSettings } from './smtp-settings';

const names = ['TENANTRY_SMTP_URL', 'TENANTRY_MAIL_FROM', 'TENANTRY_PUBLIC_URL', 'HOST', 'PORT'] as const;
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));

beforeEach(() => {
  for (const name of names) delete process.env[name];
});
afterEach(() => {
  for (const name of names) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

describe('the mail server that is set', () => {
  it('is read with user and password decoded', () => {
    expect(readSmtpSettings('smtp://numbers%40nord.example:p%2Fa%3As%40s%25@mail.nord.example')).toEqual({
      host: 'mail.nord.example',
      port: 587,
      secure: false,
      isLoopback: false,
      auth: { user: 'numbers@nord.example', pass: 'p/a:s@s%' },
    });
    expect(readSmtpSettings('smtps://mail.nord.example')).toMatchObject({
      port: 465,
      secure: true,
      auth: undefined,
    });
    expect(readSmtpSettings()).toBeUndefined();
    expect(readSmtpSettings('')).toBeUndefined();
    expect(readSmtpSettings('https://mail.nord.example')).toBeUndefined();
  });

  it.each(['localhost', '127.0.0.1', '127.8.8.8', '[::1]', 'LOCALHOST'])('is this machine: %s', (host) => {
    expect(readSmtpSettings(`smtp://${host}:25`)?.isLoopback).toBe(true);
  });

  it.each(['127.0.0.1.nord.example', 'localhost.nord.example', '10.0.0.1', '[::2]'])('is not: %s', (host) => {
    expect(readSmtpSettings(`smtp://${host}:25`)?.isLoopback).toBe(false);
  });
});

describe('the sender', () => {
  it('is the setting, the user of the mail server, or at the host of the console', () => {
    process.env.TENANTRY_PUBLIC_URL = 'https://console.nord.example';
    expect(mailSender()).toEqual({ name: 'Tenantry', address: 'tenantry@console.nord.example' });
    process.env.TENANTRY_SMTP_URL = 'smtp://numbers%40nord.example:x@mail.nord.example';
    expect(mailSender()).toEqual({ name: 'Tenantry', address: 'numbers@nord.example' });
    process.env.TENANTRY_MAIL_FROM = '"Nord, Numbers" <no-reply@nord.example>';
    expect(mailSender()).toEqual({ name: 'Nord, Numbers', address: 'no-reply@nord.example' });
  });

  it.each(['', 'Nord', 'a@b.example, c@d.example', '<a@b.example', 'a@b.example\r\nBcc: x'])(
    'is not %j',
    (text) => {
      expect(parseSender(text)).toBeUndefined();
    },
  );
});

it('links begin with the setting, or with where it listens', () => {
  process.env.PORT = '4321';
  expect(publicUrl()).toBe('http://127.0.0.1:4321');
  expect(isPublicUrlLocal()).toBe(true);
  process.env.TENANTRY_PUBLIC_URL = 'https://console.nord.example/';
  expect(publicUrl()).toBe('https://console.nord.example');
  expect(isPublicUrlLocal()).toBe(false);
});

it.each([
  [{ responseCode: 550, command: 'RCPT TO', response: '550 no' }, 'never'],
  [{ responseCode: 450, command: 'RCPT TO', response: '450 later' }, 'later'],
  [{ responseCode: 554, command: 'DATA', response: '554 spam' }, 'never'],
  [{ responseCode: 550, command: 'MAIL FROM', response: '550 not you' }, 'later'],
  [{ responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH', response: '535 bad' }, 'later'],
  [{ responseCode: 554, command: 'CONN', response: '554 go away' }, 'later'],
  [{ code: 'EENVELOPE', command: 'API', message: 'Invalid recipient' }, 'never'],
  [{ code: 'ETLS', message: 'no STARTTLS' }, 'later'],
  [undefined, 'later'],
])('%j is tried again or not', (error, outcome) => {
  const judged = judgeFailure(error, 'numbers@nord.example');
  expect(judged.outcome).toBe(outcome);
  expect(judged.answer).not.toBe('');
});

describe('handing over', () => {
  const mail = {
    id: 'one',
    kind: 'test',
    toAddress: 'ann@nord.example',
    toName: 'Ann',
    language: 'en',
    values: {},
  } as Parameters<typeof sendMail>[0]['mail'];
  const send = (smtp: SmtpSettings | undefined) => {
    if (!smtp) throw new Error('No mail server.');
    const serverKey = { sign: () => '', seal: () => '', unseal: () => '' };
    const sender = { name: 'Tenantry', address: 'numbers@nord.example' };
    return sendMail(
      { mail, link: null, tenantUrl: null },
      { smtp, sender, place: 'https://c.example', serverKey },
    );
  };

  it('is refused where a server elsewhere offers no encryption', async () => {
    const server = await openMailServer();
    const settings = readSmtpSettings(server.url);
    const outcome = await send(settings && { ...settings, isLoopback: false });
    expect(outcome).toMatchObject({ outcome: 'later' });
    expect(outcome.answer).toMatch(/encrypted/);
    expect(server.received).toHaveLength(0);
    await server.close();
  });

  it('signs in with what is set, and repeats the password to nobody', async () => {
    const seen: unknown[] = [];
    const server = await openMailServer({
      options: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth({ username, password }, _session, done) {
          seen.push(username, password);
          if (password === 'p/a:s') done(null, { user: username });
          else done(new Error('Invalid username or password'));
        },
      },
    });
    const { port } = new URL(server.url);
    const good = await send(readSmtpSettings(`smtp://a%40b.example:p%2Fa%3As@127.0.0.1:${port}`));
    expect(good).toMatchObject({ outcome: 'sent' });
    expect(seen).toEqual(['a@b.example', 'p/a:s']);
    const bad = await send(readSmtpSettings(`smtp://a%40b.example:geheim@127.0.0.1:${port}`));
    expect(bad.outcome).toBe('later');
    expect(bad.answer).toMatch(/^The mail server did not take the user name or the password/);
    expect(JSON.stringify(bad)).not.toContain('geheim');
    await server.close();
  });

  it('goes over a connection that is encrypted on the way, where that is offered', async () => {
    const server = await openMailServer({ options: { disabledCommands: [] } });
    expect(await send(readSmtpSettings(server.url))).toMatchObject({ outcome: 'sent' });
    await server.close();
  });

  it('ends when the server never answers', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const outcome = await send(readSmtpSettings(`smtp://127.0.0.1:${port}`));
    expect(outcome).toMatchObject({ outcome: 'later' });
    expect(outcome.answer).toMatch(/did not answer in time/);
    silent.close();
  });
});
