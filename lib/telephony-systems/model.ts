import * as z from 'zod';
import { line } from '../text';

const named = (label: string, max: number) =>
  line({ label, max }).refine((value) => value !== '', {
    error: `Enter the ${label}.`,
    params: { code: 'required' },
  });

const quoted = (value: unknown) => `“${typeof value === 'string' ? value : JSON.stringify(value)}”`;

const unique = <Item>(items: Item[]) => new Set(items).size === items.length;

/** A telephony system (MX-ONE subsystem) with what its tenants choose from. */
export const TelephonySystemDraft = z.strictObject({
  name: named('name', 80),
  servers: z
    .array(
      z
        .int({ error: ({ input }) => `${quoted(input)} is no server: servers are whole numbers.` })
        .min(1, { error: 'Servers are numbered from 1.' })
        .max(999, { error: 'Servers are numbered up to 999.' }),
    )
    .min(1, { error: 'A system has at least one server.' })
    .max(500, { error: 'A system has at most 500 servers.' })
    .refine(unique, { error: 'A server is listed twice.', params: { code: 'listed-twice' } }),
  domains: z
    .array(
      named('domain', 253).refine((value) => /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value), {
        error: ({ input }) =>
          `${quoted(input)} is no domain: a domain has letters, digits, hyphens and dots.`,
        params: { code: 'wrong-format' },
      }),
    )
    .min(1, { error: 'A system has at least one domain.' })
    .max(5000, { error: 'A system has at most 5000 domains.' })
    .refine(unique, { error: 'A domain is listed twice.', params: { code: 'listed-twice' } }),
  featureLevels: z
    .array(named('feature level', 60))
    .min(1, { error: 'A system has at least one feature level.' })
    .max(100, { error: 'A system has at most 100 feature levels.' })
    .refine(unique, { error: 'A feature level is listed twice.', params: { code: 'listed-twice' } }),
});

export type TelephonySystemDraft = z.output<typeof TelephonySystemDraft>;

export interface TelephonySystem extends TelephonySystemDraft {
  id: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}
