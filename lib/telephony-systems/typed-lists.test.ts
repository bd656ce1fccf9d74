import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServers, readTyped, showServers, writeTyped } from './typed-lists';

describe('lists as people type them', () => {
  it.each<[string, (number | string)[]]>([
    ['1\n2', [1, 2]],
    ['1, 2 ,3', [1, 2, 3]],
    ['1-3, 7', [1, 2, 3, 7]],
    ['1–3', [1, 2, 3]],
    [' \n,', []],
    ['one', ['one']],
    ['3-1', ['3-1']],
    ['1-100000', ['1-100000']],
  ])('reads %j as servers', (text, servers) => {
    expect(readServers(text)).toEqual(servers);
  });

  it('shows servers so that they are read back the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 60 }), (servers) => {
        expect(readServers(showServers(servers))).toEqual(servers.toSorted((a, b) => a - b));
      }),
    );
  });

  it('writes a system so that it is read back the same', () => {
    const draft = {
      name: 'MX-ONE Stockholm',
      servers: [1, 2, 5],
      domains: ['acme.example', 'greene.example'],
      featureLevels: ['BASIC', 'Basic user'],
    };
    expect(readTyped(writeTyped(draft))).toEqual(draft);
  });
});
