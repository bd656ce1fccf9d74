import * as z from 'zod';
import { line } from '../../text';

/** With which a person's scripts sign in. The secret itself is kept nowhere; only its hash is. */
export interface ApiKey {
  id: string;
  personId: string;
  name: string;
  /** Its first characters, to tell it from others. */
  hint: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** More than anybody tells apart; each stays until it is revoked. */
export const mostApiKeys = 20;

/** What a secret begins with, so that people and scanners see what they have found. */
export const secretPrefix = 'tnt_';

/** The prefix and four characters: 38 unknown ones remain. */
export const hintLength = secretPrefix.length + 4;

export const ApiKeyDraft = z.strictObject({
  name: line({ label: 'name', max: 80 }).refine((value) => value !== '', {
    error: 'Enter a name that says which script uses the secret.',
    params: { code: 'required' },
  }),
});
