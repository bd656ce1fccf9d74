import { describe, expect, it } from 'vitest';
import { type Mail, mailKinds, mailLanguages } from '../model';
import { composeMail, subjectOf } from './compose-mail';

const values = {
  tenantName: 'Nordic Tyres',
  inviterName: 'Olle Operator',
  personName: 'Eva Lind',
  reason: 'Short numbers 12 and 13 are silent.',
  minutes: '60',
  webhookName: 'Billing',
  webhookId: 'w1',
  failures: '100',
  at: '2026-11-21T19:55:00.000Z',
  expiresAt: '2026-11-28T19:55:00.000Z',
  timeZone: 'Europe/Stockholm',
};
const given = {
  link: 'https://console.example/activate?token=abc-DEF_123',
  place: 'https://console.example',
};

function mailOf(change: Partial<Mail> = {}) {
  return {
    kind: 'invitation' as const,
    language: 'en' as const,
    toName: 'Ann Berg',
    toAddress: 'ann@nord.example',
    values,
    ...change,
  };
}

describe.each(mailLanguages)('in %s', (language) => {
  it.each(mailKinds)('%s says the same as text and as HTML', (kind) => {
    const { subject, text, html } = composeMail(mailOf({ kind, language }), given);
    expect(subject).not.toBe('');
    expect(subjectOf(mailOf({ kind, language }))).toBe(subject);
    expect(text).toContain(given.link);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`href="${given.link}"`);
    expect(wordsOf(html)).toContain(subject);
    for (const part of text.split('\n\n').slice(0, -1))
      expect(wordsOf(html), kind).toContain(tidy(part).replace(/: https:\S+$/, ''));
    expect(`${text}${html}`).not.toMatch(/undefined|null|\[object|!(?!important|doctype)/);
  });

  it('says the instant in the time zone of the reader', () => {
    const { text } = composeMail(mailOf({ language }), given);
    expect(text.replace(/\n/g, ' ')).toMatch(/20:55/);
    expect(text).toMatch(/november|November|novembre/);
  });
});

it('writes one language and none of the others', () => {
  const subjects = mailLanguages.map((language) => subjectOf(mailOf({ language })));
  expect(new Set(subjects).size).toBe(mailLanguages.length);
  const zone = { ...values, timeZone: 'Nowhere/Atall' };
  expect(composeMail(mailOf({ values: zone }), given).text.replace(/\s/g, ' ')).toContain('19:55 UTC');
});

it('breaks lines of the plain part, and no address', () => {
  const { text } = composeMail(mailOf(), given);
  const long = text.split('\n').filter((line) => line.length > 72);
  expect(long.every((line) => line === given.link)).toBe(true);
  expect(text).toContain('\n-- \n');
});

describe('what somebody else wrote', () => {
  const hostile = {
    ...values,
    tenantName: 'Nord\r\nBcc: all@acme.example\r\n\r\n<b>x</b>',
    inviterName: '"><img src=x onerror=alert(1)>\u202Eevil\u2066',
  };

  it('stays on its line, in its element and in its direction', () => {
    const { subject, text, html } = composeMail(mailOf({ values: hostile }), given);
    expect(subject).toBe('Your access to Nord Bcc: all@acme.example <b>x</b>');
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toMatch(/<img|<b>/);
    expect(`${subject}${text}${html}`).not.toMatch(/[\r\u202a-\u202e\u2066-\u2069]/);
  });

  it('keeps letters of every script, with the direction around them', () => {
    const { text, html } = composeMail(
      mailOf({ toName: 'רות כהן', values: { ...values, tenantName: 'שלום 🏠' } }),
      given,
    );
    expect(html).toContain('<bdi>שלום 🏠</bdi>');
    expect(text).toContain('\u2068רות כהן\u2069');
  });

  it('is not called out when it would become a link of its own', () => {
    for (const toName of ['Win at https://evil.example', 'www.evil.example', 'a@evil.example'])
      expect(composeMail(mailOf({ toName }), given).text).toMatch(/^Hello,\n/);
    expect(composeMail(mailOf({ toName: '' }), given).text).toMatch(/^Hello,\n/);
  });

  it('does not make a mail endless', () => {
    const { subject } = composeMail(mailOf({ values: { ...values, tenantName: 'x'.repeat(10_000) } }), given);
    expect(subject.length).toBeLessThan(250);
  });
});

function wordsOf(html: string): string {
  return tidy(unescape(html));
}

function unescape(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ +([,.;:?])/g, '$1');
}
