import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { Problem } from '../problem';
import { query } from '../query';
import { readPlace, writePlace } from './cursor';
import { eventDays, eventTypes, type TenantryEvent } from './model';
import { tellWithin } from './within-scope';

const typeError = { error: `The types are a list of: ${eventTypes.join(', ')}.` };

/** The members of `GET /api/v1/events`. */
export const EventListInput = z.strictObject({
  type: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
      z.array(z.enum(eventTypes, typeError), typeError).min(1, typeError),
    )
    .optional()
    .meta({ description: 'Only these types, with commas between them.' }),
  tenantId: z.string().optional().meta({ description: 'Only what happened to this tenant.' }),
  limit: PageLimit,
  after: z.string().optional().meta({
    description:
      'The next of the answer before: what came since. Without it, from the oldest that is kept; “now”: nothing yet, only a place to go on from.',
  }),
});

export interface EventPage {
  items: TenantryEvent[];
  /** To go on from, also where nothing follows yet. */
  next: string;
}

/**
 * Events in their order, oldest first. Throws `malformed` for a place older than what is kept, since something may have
 * been forgotten in between.
 */
export const listEvents = query({
  name: 'event.list',
  input: EventListInput,
  async run({ stores: { events }, scope }, { type, tenantId, limit, after }): Promise<EventPage> {
    // Read first: what is committed later has a higher sequence, and is for the next page.
    const until = await events.findLastSequence();
    if (after === 'now') return { items: [], next: writePlace(until) };
    const place = after === undefined ? 0 : readPlace(after);
    if (after !== undefined) refuseForgotten(place, await events.findFirstSequence());
    const found = await events.list({ types: type, tenantId }, { after: place, until, limit });
    const last = found.length < limit ? until : found.at(-1)?.event.sequence;
    return {
      items: found.map((kept) => tellWithin(kept, scope)),
      next: writePlace(Math.max(place, last ?? place)),
    };
  },
});

function refuseForgotten(place: number, first: number | undefined): void {
  if (first === undefined || place >= first - 1) return;
  throw new Problem({
    kind: 'malformed',
    code: 'events-forgotten',
    message: `Events are kept for ${eventDays} days, and some that came after this place are gone. Read the tenants anew, then go on with after=now.`,
    issues: [{ path: 'after', code: 'events-forgotten', message: 'This place is older than what is kept.' }],
  });
}
