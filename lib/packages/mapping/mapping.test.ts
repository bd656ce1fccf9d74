import { describe, expect, it } from 'vitest';
import { Problem } from '../../problem';
import { mapEndpoints, rewriteEndpoints } from './map-endpoints';
import { readMapping } from './read-mapping';

function refusalOf(sent: string | Uint8Array): Problem {
  try {
    readMapping(sent);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was read.');
}

const one = (text: string) => readMapping(text)[0];

describe('mapping properties', () => {
  it('have one mapping in a line, with comments, blank lines and blanks around', () => {
    const text =
      '# staging\n\n! old\n  https://a.example/x = https://b.example/y\nhttp://c.example=http://d.example\n';
    expect(readMapping(text)).toEqual([
      { line: 4, from: 'https://a.example/x', to: 'https://b.example/y' },
      { line: 5, from: 'http://c.example', to: 'http://d.example' },
    ]);
  });

  it.each([
    ['an escaped colon', 'http\\://a.example\\:81/x=http\\://b.example/y', 'http://a.example:81/x'],
    ['a plain one', 'http://a.example:81/x=http://b.example/y', 'http://a.example:81/x'],
    ['a colon as separator', 'http\\://a.example: http://b.example/y', 'http://a.example'],
    ['a blank as separator', 'http\\://a.example http://b.example/y', 'http://a.example'],
    ['the code of a character', 'http://a.example/\\u00e9=http://b.example/y', 'http://a.example/é'],
    ['an escaped equals sign', 'http\\://a.example/?q\\=1=http://b.example/y', 'http://a.example/?q=1'],
  ])('are read with %s in the source', (_, line, from) => {
    expect(one(line)).toEqual({ line: 1, from, to: 'http://b.example/y' });
  });

  it('go on over several lines, also with the line ends of Windows and a byte order mark', () => {
    const text =
      '\uFEFF# x\r\nhttp://a.example/x=\\\r\n   http://b.example/y\r\nhttp://c.example=http://d.example\r\n';
    expect(readMapping(new TextEncoder().encode(text))).toEqual([
      { line: 2, from: 'http://a.example/x', to: 'http://b.example/y' },
      { line: 4, from: 'http://c.example', to: 'http://d.example' },
    ]);
  });

  it.each([
    ['a broken code', 'http://a.example/\\u12=http://b.example', 'Line 1 has the broken escape “\\u12'],
    [
      'an escape that means nothing',
      '#\nhttp://a.example/\\q=http://b.example',
      'Line 2 has the broken escape “\\q”',
    ],
    ['a broken code in the line it goes on in', 'http://a.example=\\\n http://b.example/\\uX', 'Line 2 has'],
    ['an escape that is cut off', 'http://a.example=http://b.example/\\', 'Line 1 ends in the middle'],
    ['no target', 'http://a.example=', 'Line 1 has no target'],
    ['no equals sign', 'http://a.example http://b.example', 'Line 1 has no “=”'],
    ['one word', 'nonsense', 'Line 1 has no “=”'],
    [
      'a source of another scheme',
      'ftp://a.example=http://b.example',
      'Line 1: the source “ftp://a.example”',
    ],
    ['a word as source', 'name=http://b.example', 'Line 1: the source “name”'],
    ['a target that is no address', 'http://a.example=b.example', 'Line 1: the target “b.example”'],
    ['a target without a host', 'http://a.example=http://', 'Line 1: the target “http://”'],
    ['a port that cannot be', 'http://a.example:99999=http://b.example', 'Line 1: the source'],
    ['a blank in an address', 'http://a.example=http://b.example/x y', 'Line 1: the target'],
    ['a line break in an address', 'http://a.example=http://b.example/x\\ny', 'Line 1: the target'],
    ['half of a pair of characters', 'http://a.example=http://b.example/\\ud800', 'Line 1: the target'],
    ['a source twice', 'http://A.example=http://b.example\nhttp://a.example=http://c.example', 'Line 2 maps'],
  ])('are refused for %s, with the line', (_, text, message) => {
    const { kind, issues } = refusalOf(text);
    expect(kind).toBe('invalid');
    expect(issues[0]?.path).toBe('mapping');
    expect(issues[0]?.message).toContain(message);
  });

  it('tell all mistakes at once, up to fifty', () => {
    const text = Array.from({ length: 80 }, (_, at) => `bad${at}=http://b.example`).join('\n');
    expect(refusalOf(text).issues).toHaveLength(50);
  });

  it('are refused as Latin-1 and UTF-16, and it is said what to save them as', () => {
    const latin = Buffer.from(
      'http://a.example=http://b.example\nhttp://c.example/é=http://d.example',
      'latin1',
    );
    expect(refusalOf(latin).message).toMatch(/^Line 2 is not UTF-8\. Save the file as UTF-8/);
    expect(refusalOf(Buffer.from('\uFEFFhttp://a=http://b', 'utf16le')).message).toContain('UTF-16');
  });

  it('have up to 100,000 lines, which are read and used in less than a second', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, at) => `http://h${at}.example/x=https://t.example/${at}`,
    );
    const began = process.cpuUsage();
    const endpoints = Array.from({ length: 200 }, (_, at) => ({
      name: `e${at}`,
      url: `http://h${at * 400}.example/x/y`,
    }));
    const mapped = mapEndpoints(endpoints, lines.join('\r\n'));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1000);
    expect(mapped.endpoints[3]).toMatchObject({ after: 'https://t.example/1200/y', entry: { line: 1201 } });
    expect(mapped.unused).toHaveLength(99_800);
    expect(refusalOf([...lines, 'http://one.more=http://b'].join('\n')).kind).toBe('too-large');
    expect(refusalOf('#'.repeat(5_000_001)).kind).toBe('too-large');
  });

  it('have no line that is longer than two addresses can be, however they are escaped', () => {
    const long = `k=${'\\\\'.repeat(20_000)}`;
    expect(refusalOf(`http://a.example=http://b.example\n${long}`).message).toBe(
      'Line 2 has more than 25000 characters.',
    );
    const escaped = [...`http://${'a'.repeat(1990)}/`].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`);
    expect(one(`${escaped.join('')}=${escaped.join('')}`)?.from).toHaveLength(1998);
  });
});

describe('the longest source that an address begins with', () => {
  it('is found among as many beginnings as an address can have in no time', () => {
    const deep = (length: number) => `http://a.example${'/'.repeat(length)}`;
    const endpoints = Array.from({ length: 200 }, (_, at) => ({ name: `e${at}`, url: `${deep(1900)}${at}` }));
    const lines = Array.from({ length: 1500 }, (_, at) => `${deep(at + 1)}x=http://b.example/${at}`);
    const began = process.cpuUsage();
    const mapped = mapEndpoints(endpoints, ['http://a.example=http://c.example', ...lines].join('\n'));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(500);
    expect(mapped.endpoints[7]?.after).toBe(`http://c.example${'/'.repeat(1900)}7`);
    const nested = Array.from({ length: 1500 }, (_, at) => `${deep(at + 1)}=http://b.example/${at}`);
    expect(mapEndpoints(endpoints, nested.join('\n')).endpoints[0]?.entry?.line).toBe(1500);
  });

  const mapping = [
    'http://a.example=http://short.example',
    'http://a.example/x=http://long.example/z',
    'http://b.example/=http://slash.example/',
    'http://nobody.example=http://unused.example',
  ].join('\n');
  const after = (url: string) => mapEndpoints([{ name: 'e', url }], mapping).endpoints[0]?.after;

  it.each([
    ['http://a.example/x', 'http://long.example/z'],
    ['http://a.example/x/y?q=1', 'http://long.example/z/y?q=1'],
    ['http://a.example/x?q', 'http://long.example/z?q'],
    ['http://a.example/xy', 'http://short.example/xy'],
    ['http://a.example:8080/x', 'http://short.example:8080/x'],
    ['HTTP://A.Example/X', 'http://short.example/X'],
    ['http://a.example.org/x', 'http://a.example.org/x'],
    ['http://b.example/c', 'http://slash.example/c'],
    ['http://b.example', 'http://b.example'],
  ])('makes of %s: %s', (url, expected) => {
    expect(after(url)).toBe(expected);
  });

  it('is told of every endpoint, with the lines that matched nothing', () => {
    const { endpoints, unused } = mapEndpoints(
      [
        { name: 'Billing', url: 'http://a.example/x' },
        { name: 'CRM', url: 'http://elsewhere.example' },
      ],
      mapping,
    );
    expect(endpoints.map(({ name, entry }) => [name, entry?.line ?? null])).toEqual([
      ['Billing', 2],
      ['CRM', null],
    ]);
    expect(unused.map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  it('is refused where the result would be no address of an endpoint', () => {
    const long = `http://a.example=http://b.example/${'x'.repeat(1950)}`;
    expect(() =>
      rewriteEndpoints([{ name: 'Billing', url: `http://a.example/${'y'.repeat(80)}` }], long),
    ).toThrow(
      /^Line 1 makes “http:\/\/b\.example.* of the address of Billing\. The address has at most 2000 characters/,
    );
    expect(() =>
      rewriteEndpoints(
        [{ name: 'Port', url: 'http://a.example:81/' }],
        'http://a.example=http://b.example:82',
      ),
    ).toThrow(/It is no address/);
  });
});
