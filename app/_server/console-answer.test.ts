import { afterEach, expect, it, vi } from 'vitest';
import { consoleAnswer } from './console-answer';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-request-id': 'request-1' }) }));
vi.mock('./context', () => ({ consoleContext: async () => ({ actor: { kind: 'anonymous' } }) }));

afterEach(() => {
  vi.unstubAllEnvs();
});

it('answers type-ahead and live checks, and slows down who asks too fast', async () => {
  vi.stubEnv('TENANTRY_REQUESTS_PER_SECOND', '1');
  const ask = () => consoleAnswer(async () => ['Greene Services']);
  expect(await (await ask()).json()).toEqual(['Greene Services']);
  const statuses = await Promise.all(Array.from({ length: 200 }, async () => (await ask()).status));
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
});
