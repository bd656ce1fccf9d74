import * as z from 'zod';
import { providerRoles, type Role, roleNames } from '../actor';
import { ExpectedVersion } from '../expected-version';
import { line } from '../text';
import { CodeText } from './second-factor/code-text';

/** Somebody who can sign in. The password's hash never leaves the people store's `findCredentials`. */
export interface Person {
  id: string;
  email: string;
  /** With which they may sign in instead of the address. */
  loginId: string | null;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  /** Since when a one-time code is asked for after the password; null where none is. */
  secondFactorAt: string | null;
  disabledAt: string | null;
  /** The tenant whose administrator this is; null for the provider's own people. */
  tenantId: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/**
 * A signed-in browser, over after 30 idle minutes and after 12 hours; or a script at a vendor's door, which lasts until
 * its end whether it is used or not.
 */
export interface Session {
  id: string;
  personId: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  ip: string;
  userAgent: string;
  kind: SessionKind;
  /** The API key that opened it, and with which it ends. */
  apiKeyId: string | null;
}

export type SessionKind = 'console' | 'script';

export const sessionLimits = { idleMinutes: 30, totalHours: 12 } as const;

/** How e-mail addresses are compared: letter case and Unicode form do not tell them apart. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

export const Email = z
  .string({ error: 'The e-mail address is text.' })
  .transform((value) => value.trim())
  .pipe(
    line({ label: 'e-mail address', max: 254 }).superRefine((value, context) => {
      const complaint =
        value === ''
          ? { code: 'required', message: 'Enter an e-mail address.' }
          : /^[^\s@]+@[^\s@]+$/.test(value)
            ? undefined
            : { code: 'wrong-format', message: 'An e-mail address looks like ann@acme.example.' };
      if (complaint)
        context.addIssue({ code: 'custom', params: { code: complaint.code }, message: complaint.message });
    }),
  );

/** As a vendor's interface names somebody: a user name, or an e-mail address (domain.md 1.6). */
export const LoginId = line({ label: 'login id', max: 254 })
  .transform((value) => value.trim())
  .refine((value) => value !== '', { error: 'Enter a login id.', params: { code: 'required' } });

export const PersonName = line({ label: 'name', max: 120 }).refine((value) => value !== '', {
  error: 'Enter a name.',
  params: { code: 'required' },
});

const RoleName = z.enum(providerRoles, {
  error: `A role is one of: ${providerRoles.map((role) => `${role} (${roleNames[role]})`).join(', ')}.`,
});

/** A password as it arrives: any characters. Whether it is good enough is for `password-rules.ts`. */
export const PasswordText = z
  .string({ error: 'Enter a password.' })
  .refine((value) => value !== '', { error: 'Enter a password.', params: { code: 'required' } })
  .refine((value) => value.length <= 4096, {
    error: 'The password is too long; 256 characters are the most.',
    params: { code: 'too-long' },
  });

export const SignInInput = z.strictObject({
  email: z
    .string({ error: 'Enter your e-mail address or login id.' })
    .transform((value) => value.trim())
    .refine((value) => value !== '', {
      error: 'Enter your e-mail address or login id.',
      params: { code: 'required' },
    })
    .refine((value) => value.length <= 254, {
      error: 'An e-mail address or login id has at most 254 characters.',
      params: { code: 'too-long' },
    }),
  password: z
    .string({ error: 'Enter your password.' })
    .refine((value) => value !== '', { error: 'Enter your password.', params: { code: 'required' } })
    .refine((value) => value.length <= 4096, {
      error: 'The password is too long; 256 characters are the most.',
      params: { code: 'too-long' },
    }),
  /** Of people with a second factor. */
  code: CodeText.optional(),
});

/** What an administrator says about a new person. Without a password one is made and shown once. */
export const PersonDraft = z.strictObject({
  name: PersonName,
  email: Email,
  role: RoleName,
  password: PasswordText.optional(),
});

export const PersonChange = z.strictObject({
  id: z.string(),
  name: PersonName.optional(),
  role: RoleName.optional(),
  disabled: z.boolean({ error: '“disabled” is true or false.' }).optional(),
  expectedVersion: ExpectedVersion,
});

export const PasswordChange = z.strictObject({ current: PasswordText, next: PasswordText });

export const FirstRunInput = z.strictObject({
  token: z
    .string({ error: 'Open the link again.' })
    .max(100, { error: 'This is not the link that was given. Open it again.' }),
  name: PersonName,
  email: Email,
  password: PasswordText,
});

export type SignInInput = z.output<typeof SignInInput>;
