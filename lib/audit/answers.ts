import * as z from 'zod';
import { doors } from '../actor';
import { auditedEntities } from './model';

export const AuditEntryAnswer = z.strictObject({
  sequence: z.int(),
  id: z.string(),
  at: z.iso.datetime(),
  actorId: z.string().meta({ description: 'A person’s id, `system` or `anonymous`.' }),
  actorName: z.string(),
  door: z.enum(doors),
  ip: z.string(),
  requestId: z.string(),
  action: z.string().meta({ examples: ['tenant.update'] }),
  entity: z.enum(auditedEntities),
  entityId: z.string(),
  entityLabel: z.string().meta({ description: 'What it was called then.' }),
  tenantId: z.string().nullable(),
  reason: z.string().nullable(),
  before: z.unknown().meta({ description: 'The thing before the change; null for something new.' }),
  after: z.unknown().meta({ description: 'The thing after the change; null for something removed.' }),
  previousHash: z.string(),
  hash: z.string().meta({ description: 'SHA-256 over all other members, the previous hash among them.' }),
});

/** As it is listed. */
const ListedEntryAnswer = AuditEntryAnswer.extend({
  formerHome: z.literal(true).optional().meta({
    description:
      'The tenant brought the entry along from another cluster, whose sequence and hashes it bears. Not there on others.',
  }),
});

export const AuditPageAnswer = z.strictObject({
  items: z.array(ListedEntryAnswer),
  next: z.string().nullable().meta({ description: 'To be given as `after`: older entries.' }),
  previous: z.string().nullable().meta({ description: 'To be given as `before`: newer entries.' }),
  total: z.int().optional(),
  newer: z.int().optional().meta({ description: 'With `count=true`: how many stand before this page.' }),
});

export const VerificationAnswer = z.strictObject({
  intact: z.boolean(),
  entries: z.int().meta({ description: 'How many fit, from the first on.' }),
  brokenAt: z.int().optional().meta({ description: 'The sequence of the first entry that does not fit.' }),
});
