import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod';
import { doors } from '../actor';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import type { Stores } from '../stores';
import { findBreak, firstHash } from './chain';
import { auditedEntities } from './model';
import type { AuditFilter } from './store';

const time = z.iso
  .datetime({ offset: true, error: 'A time is written 2026-12-31 or 2026-12-31T08:00:00Z.' })
  .or(z.iso.date());
const placeError = { error: 'Use a “next” or “previous” of this list.' };
const place = z.coerce.number(placeError).int(placeError).positive(placeError);

/** The members of the audit page's address and of `GET /api/v1/audit`. */
export const AuditListInput = z.strictObject({
  tenant: z.string().optional().meta({ description: 'The id of a tenant: its history.' }),
  actor: z.string().optional().meta({ description: 'The id of the person who acted.' }),
  action: z
    .string()
    .max(80, { error: 'An action has at most 80 characters.' })
    .regex(/^[a-z.-]*$/, { error: 'An action has lower-case letters, hyphens and dots.' })
    .optional()
    .meta({ description: 'An action such as tenant.update, or a group of them such as tenant.' }),
  entity: z
    .enum(auditedEntities, { error: `The entity is one of ${auditedEntities.join(', ')}.` })
    .optional()
    .meta({ description: 'Kind of thing that was changed.' }),
  entityId: z.string().optional(),
  door: z
    .enum(doors, { error: `The door is one of ${doors.join(', ')}.` })
    .optional()
    .meta({ description: 'Through which interface.' }),
  since: time.optional().meta({ description: 'From this time or UTC day on.' }),
  until: time.optional().meta({ description: 'Before this time or UTC day.' }),
  limit: PageLimit,
  after: place.optional().meta({ description: 'The next of the page before: older entries.' }),
  before: place.optional().meta({ description: 'The previous of the page after: newer entries.' }),
  count: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
    .default(false)
    .meta({ description: 'Also say how many there are in all.' }),
});

/** Newest first. */
export const listEntries = query({
  name: 'audit.list',
  input: AuditListInput,
  async run({ stores }, { limit, after, before, count, ...wanted }) {
    const filter = filterOf(wanted);
    const found = await stores.audit.list(filter, { limit: limit + 1, before: after, after: before });
    const more = found.length > limit;
    const items = before === undefined ? found.slice(0, limit) : found.slice(-limit);
    const [first, last] = [items[0], items.at(-1)];
    const hasNewer = before === undefined ? after !== undefined : more;
    const hasOlder = before === undefined ? more : true;
    return {
      items,
      next: hasOlder && last ? String(last.sequence) : null,
      previous: hasNewer && first ? String(first.sequence) : null,
      ...(count && {
        total: await countEntries(stores, filter),
        newer: hasNewer && first ? await countEntries(stores, filter, first.sequence) : 0,
      }),
    };
  },
});

/** Sequences have no gap, so without a filter the last one counts the log. */
async function countEntries(
  { audit }: Pick<Stores, 'audit'>,
  filter: AuditFilter,
  after = 0,
): Promise<number> {
  if (Object.values(filter).every((value) => value === undefined))
    return ((await audit.findLast())?.sequence ?? after) - after;
  return audit.count(filter, { after });
}

function filterOf({
  tenant,
  actor,
  since,
  until,
  ...same
}: Omit<z.output<typeof AuditListInput>, 'limit' | 'after' | 'before' | 'count'>): AuditFilter {
  return { ...same, tenantId: tenant, actorId: actor, since: asInstant(since), until: asInstant(until) };
}

/** Reads the whole chain and says where it is broken, if it is. */
export const verifyChain = query({
  name: 'audit.verify',
  input: z.strictObject({}),
  async run({ stores }) {
    let [sequence, hash, entries] = [0, firstHash, 0];
    for (;;) {
      const batch = await stores.audit.listFrom(sequence, 1000);
      const broken = findBreak(batch, hash);
      if (broken) {
        const fitting = entries + batch.indexOf(broken);
        return { intact: false as const, entries: fitting, brokenAt: broken.sequence };
      }
      const last = batch.at(-1);
      if (!last) return { intact: true as const, entries };
      [sequence, hash, entries] = [last.sequence, last.hash, entries + batch.length];
      // Others get their turn: an embedded database answers without ever leaving this one.
      await nextTurn();
    }
  },
});

function asInstant(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new Date(text).toISOString();
}
