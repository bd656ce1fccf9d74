import * as z from 'zod';
import { doors } from '../actor';
import { query } from '../query';
import { findBreak, firstHash } from './chain';
import { auditedEntities } from './model';

/** The members of the audit page's address and of `GET /api/v1/audit`. */
export const AuditListInput = z.strictObject({
  tenant: z.string().optional(),
  actor: z.string().optional(),
  action: z.string().max(80).optional(),
  entity: z.enum(auditedEntities).optional(),
  entityId: z.string().optional(),
  door: z.enum(doors).optional(),
  since: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
  until: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.coerce.number().int().positive().optional(),
  count: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
    .default(false),
});

/** Newest first. `next` is the sequence to go on from. */
export const listEntries = query({
  name: 'audit.list',
  input: AuditListInput,
  async run({ stores }, { tenant, actor, since, until, limit, after, count, ...same }) {
    const filter = {
      ...same,
      tenantId: tenant,
      actorId: actor,
      since: asInstant(since),
      until: asInstant(until),
    };
    const found = await stores.audit.list(filter, { limit: limit + 1, before: after });
    const items = found.slice(0, limit);
    const next = found.length > limit ? String(items.at(-1)?.sequence) : null;
    return { items, next, ...(count ? { total: await stores.audit.count(filter) } : {}) };
  },
});

/** Reads the whole chain and says where it is broken, if it is. */
export const verifyChain = query({
  name: 'audit.verify',
  input: z.strictObject({}),
  async run({ stores }) {
    let [sequence, hash, entries] = [0, firstHash, 0];
    for (;;) {
      const batch = await stores.audit.listFrom(sequence, 1000);
      const broken = findBreak(batch, hash);
      if (broken) return { intact: false as const, entries, brokenAt: broken.sequence };
      const last = batch.at(-1);
      if (!last) return { intact: true as const, entries };
      [sequence, hash, entries] = [last.sequence, last.hash, entries + batch.length];
    }
  },
});

function asInstant(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new Date(text).toISOString();
}
