import { describe, expect, it } from 'vitest';
import { serverKeyFrom } from './server-key';

const key = serverKeyFrom(Buffer.alloc(32, 7));

describe('the server key', () => {
  it('gives back what it sealed, for the same purpose only', () => {
    const sealed = key.seal('trunk', 'pässword');
    expect(sealed).not.toContain('pässword');
    expect(key.unseal('trunk', sealed)).toBe('pässword');
    expect(() => key.unseal('sms-account', sealed)).toThrow();
    expect(() => serverKeyFrom(Buffer.alloc(32, 8)).unseal('trunk', sealed)).toThrow();
  });

  it('notices a changed byte', () => {
    const sealed = key.seal('trunk', 'secret');
    const last = sealed.at(-2) === 'A' ? 'B' : 'A';
    expect(() => key.unseal('trunk', sealed.slice(0, -2) + last + sealed.slice(-1))).toThrow();
  });

  it('signs alike for one purpose and differently for another', () => {
    expect(key.sign('token', 'text')).toBe(key.sign('token', 'text'));
    expect(key.sign('token', 'text')).not.toBe(key.sign('link', 'text'));
    expect(Buffer.from(key.sign('token', 'text'), 'base64url')).toHaveLength(64);
  });
});
