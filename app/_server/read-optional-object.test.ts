import { describe, expect, it } from 'vitest';
import { problemOf } from '@/lib/problem.testing';
import { readOptionalObject } from './read-request';

const json = { 'content-type': 'application/json' };
const sent = (body: BodyInit | null, headers: Record<string, string> = json) =>
  new Request('http://x/', { method: 'DELETE', headers, body, duplex: 'half' } as RequestInit);
const emptyStream = () => new ReadableStream({ start: (controller) => controller.close() });

describe('A body that may be left out', () => {
  it('is an empty object where there is none, also as an empty stream without a type', async () => {
    expect(await readOptionalObject(sent(null, {}))).toEqual({});
    expect(await readOptionalObject(sent(emptyStream(), {}))).toEqual({});
    expect(await readOptionalObject(sent(emptyStream()))).toEqual({});
  });

  it('is read like any other where there is one', async () => {
    expect(await readOptionalObject(sent('{"children":"move-up"}'))).toEqual({ children: 'move-up' });
    const refused = await problemOf(readOptionalObject(sent('{}', { 'content-type': 'text/plain' })));
    expect(refused.kind).toBe('unsupported-media-type');
  });
});
