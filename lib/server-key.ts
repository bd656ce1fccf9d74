import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { ServerKey } from './context';

const version = 'v1';

/** `key`: at least 32 random bytes. Every purpose gets a key of its own from it (HKDF-SHA512). */
export function serverKeyFrom(key: Buffer): ServerKey {
  const keyFor = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha512', key, '', `tenantry ${purpose}`, bytes));
  return {
    sign: (purpose, text) =>
      createHmac('sha512', keyFor(`sign ${purpose}`, 64))
        .update(text)
        .digest('base64url'),

    seal(purpose, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(`seal ${purpose}`, 32), nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [version, nonce, cipher.getAuthTag(), sealed]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },

    unseal(purpose, sealed) {
      const [found, nonce = '', tag = '', text = ''] = sealed.split('.');
      if (found !== version) throw new Error(`A sealed text of version ${found} cannot be read.`);
      const key = keyFor(`seal ${purpose}`, 32);
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return decipher.update(text, 'base64url', 'utf8') + decipher.final('utf8');
    },
  };
}
