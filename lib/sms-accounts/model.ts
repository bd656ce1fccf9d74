import * as z from 'zod';
import { optionalLine } from '../text';
import { hostName, named, Secret } from '../trunks/model';

/** An SMS account: how text messages of access numbers reach their carrier, by SMPP (domain.md 1.11). */

export const smppTypes = ['TRANSCEIVER', 'SENDER', 'RECEIVER'] as const;

export const SmsAccountDraft = z.strictObject({
  name: named('name', 80),
  carrier: optionalLine({ label: 'carrier', max: 80 }),
  host: named('host', 253)
    .refine((host) => host === '' || hostName.test(host), {
      error: ({ input }) =>
        `“${String(input)}” is no host: a host has letters, digits, hyphens and dots, or is an IP address.`,
      params: { code: 'wrong-format' },
    })
    .meta({ examples: ['smpp.carrier.example'] }),
  port: z
    .int({ error: 'The port is a whole number.' })
    .min(1, { error: 'Ports are numbered from 1.' })
    .max(65_535, { error: 'Ports are numbered up to 65535.' })
    .meta({ examples: [2775] }),
  maxRate: z
    .int({ error: 'The rate is a whole number of messages a second.' })
    .min(1, { error: 'The rate is at least 1 message a second.' })
    .max(100_000, { error: 'The rate is at most 100000 messages a second.' })
    .nullish()
    .transform((rate) => rate ?? null)
    .meta({ description: 'Messages a second; null for no limit.' }),
  systemId: optionalLine({ label: 'system ID', max: 120 }),
  password: Secret,
  smppType: z
    .enum(smppTypes, { error: `The SMPP type is one of ${smppTypes.join(', ')}.` })
    .default('TRANSCEIVER'),
});
export type SmsAccountDraft = z.output<typeof SmsAccountDraft>;

export interface SmsAccount extends Omit<SmsAccountDraft, 'password'> {
  id: string;
  hasPassword: boolean;
  createdAt: string;
  updatedAt: string;
  version: number;
}
