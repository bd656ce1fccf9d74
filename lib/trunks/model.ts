import * as z from 'zod';
import { line, optionalLine } from '../text';

/** A trunk over which calls come in and go out (domain.md 1.11). */

export const named = (label: string, max: number) =>
  line({ label, max }).refine((value) => value !== '', {
    error: `Enter the ${label}.`,
    params: { code: 'required' },
  });

const prefixLimit = 20;

/** Digits, `*`, `#` and `+`; empty where nothing is dialled in front. */
export const TrunkPrefix = z
  .string({ error: 'The prefix is text.' })
  .max(prefixLimit, { error: `A prefix has at most ${prefixLimit} characters.` })
  .refine((prefix) => /^[0-9*#+]*$/.test(prefix), {
    error: ({ input }) => `“${String(input)}” is no prefix: a prefix has digits, *, # and +.`,
    params: { code: 'prefix-character' },
  })
  .meta({ description: 'Digits, *, # and +.', examples: ['9'] });

/** Written and never read: absent keeps what is there, null clears it. */
export const Secret = z
  .string({ error: 'The password is text.' })
  .min(1, { error: 'Enter the password, or leave it out to keep the one there is.' })
  .max(200, { error: 'A password has at most 200 characters.' })
  .nullish()
  .meta({ writeOnly: true, description: 'Never answered. Absent keeps the one there is, null clears it.' });

export const hostName = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^\[?[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*\]?$/;

const Prefixes = z
  .array(
    z.strictObject({
      prefix: TrunkPrefix.refine((prefix) => prefix !== '', {
        error: 'Enter the prefix.',
        params: { code: 'required' },
      }),
      cost: z
        .int({ error: 'The cost is a whole number.' })
        .min(0, { error: 'The cost is at least 0.' })
        .max(1_000_000, { error: 'The cost is at most 1000000.' })
        .default(0),
    }),
    { error: 'The prefixes are a list of {"prefix", "cost"}.' },
  )
  .max(100, { error: 'A trunk has at most 100 prefixes.' })
  .refine((all) => new Set(all.map(({ prefix }) => prefix)).size === all.length, {
    error: 'A prefix is listed twice.',
    params: { code: 'listed-twice' },
  });

export const TrunkDraft = z.strictObject({
  name: named('name', 80),
  domain: named('domain', 253)
    .refine((domain) => domain === '' || hostName.test(domain), {
      error: ({ input }) =>
        `“${String(input)}” is no domain: a domain has letters, digits, hyphens and dots, or is an IP address.`,
      params: { code: 'wrong-format' },
    })
    .meta({ examples: ['sip.carrier.example'] }),
  carrier: optionalLine({ label: 'carrier', max: 80 }),
  /** With it the trunk registers outward, without it it is static. */
  registration: z
    .strictObject(
      {
        number: named('number that is registered', 40),
        user: named('user that is registered', 120),
        password: Secret,
      },
      { error: 'The registration is {"number", "user", "password"}, or left out.' },
    )
    .nullish()
    .transform((registration) => registration ?? null),
  prefixes: Prefixes.default([]),
});
export type TrunkDraft = z.output<typeof TrunkDraft>;

export interface Trunk extends Omit<TrunkDraft, 'registration'> {
  id: string;
  registration: { number: string; user: string; hasPassword: boolean } | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
