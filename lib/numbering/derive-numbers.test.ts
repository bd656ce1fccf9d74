import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { ask } from '../query';
import { deriveNumbers } from './derive-numbers';

onBothEngines('what an entry would mean', (world) => {
  const derive = (input: object) =>
    ask(world.as('provider-operator'), deriveNumbers, { directoryNumbers: '1000-1020', ...input });

  it('writes short numbers as they are typed, and takes null for what is left out', async () => {
    const derived = { prefixLength: 2, maximum: 2, shortNumbers: ['00-20'], issues: [] };
    expect(await derive({})).toMatchObject(derived);
    expect(await derive({ prefixLength: null, extraDigits: null })).toMatchObject(derived);
  });

  it('goes on with the nearest possible prefix length, and says what is wrong with the one asked for', async () => {
    expect(await derive({ prefixLength: 5 })).toMatchObject({
      prefixLength: 2,
      issues: [{ path: 'prefixLength', code: 'prefix-too-long' }],
    });
    expect(await derive({ prefixLength: -1 })).toMatchObject({
      prefixLength: 0,
      shortNumbers: ['1000-1020'],
    });
  });
});
