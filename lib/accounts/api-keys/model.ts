import * as z from 'zod';
import { type Access, accesses } from '../../actor';
import { line } from '../../text';
import { between } from '../instants';

/** With which a person's scripts sign in. The key itself is kept nowhere; only its hash is. */
export interface ApiKey {
  id: string;
  personId: string;
  name: string;
  /** Its first characters, to tell it from others. */
  hint: string;
  scope: Access;
  /** When it stops to count; null while its owner does not revoke it. */
  expiresAt: string | null;
  createdAt: string;
  lastUsedAt: string | null;
}

/** More than anybody tells apart; each stays until it is revoked. */
export const mostApiKeys = 20;

/** What a key begins with, so that people and scanners see what they have found. */
export const apiKeyPrefix = 'tnt_';

/** The prefix and four characters: 38 unknown ones remain. */
export const hintLength = apiKeyPrefix.length + 4;

/** A session token is shorter, so that none is taken for a key. */
export function isApiKey(token: string): boolean {
  return /^tnt_[\w-]{43}$/.test(token);
}

export function hasExpired({ expiresAt }: Pick<ApiKey, 'expiresAt'>, now: string): boolean {
  return expiresAt !== null && between(now, expiresAt) <= 0;
}

export const scopeNames: Record<Access, string> = { read: 'Read only', full: 'Full' };

const ExpiresAt = z.iso
  .datetime({
    offset: true,
    error: 'A moment looks like 2027-03-31T23:59:59Z.',
  })
  .transform((value) => new Date(value).toISOString());

export const ApiKeyDraft = z.strictObject({
  name: line({ label: 'name', max: 80 }).refine((value) => value !== '', {
    error: 'Enter a name that says which script uses the key.',
    params: { code: 'required' },
  }),
  /** `read` looks at everything that its owner may see, and changes nothing. */
  scope: z.enum(accesses, { error: 'A scope is read or full.' }).default('full'),
  expiresAt: ExpiresAt.nullable().default(null),
});
