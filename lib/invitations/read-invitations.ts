import * as z from 'zod';
import type { Actor } from '../actor';
import { usesConsole } from '../actor';
import type { MailState } from '../mail/model';
import { PageLimit } from '../page-limit';
import { notFound } from '../problem';
import { type QueryContext, query } from '../query';
import { getOwn } from './get-invitable';
import { type InvitationState, invitationStates, stateOfInvitation } from './model';
import type { InvitationFilter, ListedInvitation } from './store';

/** As a list shows it: where it stands, and what became of its last mail. */
export interface ShownListedInvitation extends ListedInvitation {
  state: InvitationState;
  mail: { id: string; state: MailState; answer: string | null } | null;
}

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')], {
  error: 'Write true or false here.',
});

const InvitationSearch = z.strictObject({
  tenantId: z.string().optional(),
  personId: z.string().optional(),
  q: z
    .string()
    .max(200, { error: 'A search has at most 200 characters.' })
    .transform((text) => text.replaceAll('\0', ' '))
    .optional()
    .meta({ description: 'Part of the tenant’s name, the person’s name or the address.' }),
});

export const InvitationListInput = InvitationSearch.extend({
  state: z
    .enum(invitationStates, { error: `The state is one of ${invitationStates.join(', ')}.` })
    .optional(),
  mailFailed: flag
    .default(false)
    .meta({ description: 'Only those whose last mail the mail server did not take.' }),
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
  before: z.string().optional().meta({ description: 'The previous of the page after.' }),
  count: flag.default(false).meta({ description: 'Also say how many there are in all.' }),
});

/** A page of invitations, newest link first; a tenant's administrator sees those of their own tenant. */
export const listInvitations = query({
  name: 'invitation.list',
  input: InvitationListInput,
  async run(context, { limit, after, before, count, state, ...asked }) {
    const { stores, now, actor } = context;
    const filter = withinReach(actor, { ...asked, ...(state && { states: [state] }) });
    const page = await stores.invitations.list(filter, { now, limit, after, before });
    const told = { ...page, items: await withMails(context, page.items) };
    return count ? { ...told, total: await stores.invitations.count(filter, now) } : told;
  },
});

/** How many there are in each state, and with a mail that failed, under the same search. */
export const countInvitations = query({
  name: 'invitation.list',
  input: InvitationSearch,
  async run({ stores, now, actor }, asked) {
    const filter = withinReach(actor, asked);
    const count = (more: InvitationFilter) => stores.invitations.count({ ...filter, ...more }, now);
    const counts = await Promise.all(invitationStates.map((state) => count({ states: [state] })));
    const states = Object.fromEntries(invitationStates.map((state, at) => [state, counts[at] ?? 0]));
    return {
      states: states as Record<InvitationState, number>,
      mailFailed: await count({ mailFailed: true }),
    };
  },
});

export const getInvitation = query({
  name: 'invitation.list',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    await getOwn(context, id);
    const found = await context.stores.invitations.findListed(id);
    const [shown] = found ? await withMails(context, [found]) : [];
    if (!shown) throw notFound('invitation');
    return shown;
  },
});

/** The newest invitation of each person of a tenant, by the person's id. */
export const listTenantInvitations = query({
  name: 'invitation.list',
  input: z.strictObject({ tenantId: z.string() }),
  async run(context, asked): Promise<ShownListedInvitation[]> {
    const { stores, now, actor } = context;
    const { items } = await stores.invitations.list(withinReach(actor, asked), { now, limit: 200 });
    const newest = new Map<string, ListedInvitation>();
    for (const item of items.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)))
      newest.set(item.personId, item);
    return withMails(context, [...newest.values()]);
  },
});

function withinReach(actor: Actor, filter: InvitationFilter): InvitationFilter {
  if (actor.kind !== 'person' || usesConsole(actor.role)) return filter;
  if (filter.tenantId !== undefined && filter.tenantId !== actor.tenantId) throw notFound('tenant');
  return { ...filter, tenantId: actor.tenantId ?? '' };
}

async function withMails(
  { stores, now }: Pick<QueryContext, 'stores' | 'now'>,
  items: readonly ListedInvitation[],
): Promise<ShownListedInvitation[]> {
  const mails = items.length === 0 ? [] : await stores.mails.listByLinks(items.map(({ linkId }) => linkId));
  const byLink = new Map(mails.map((mail) => [mail.linkId, mail]));
  return items.map((item) => {
    const mail = byLink.get(item.linkId);
    return {
      ...item,
      state: stateOfInvitation(item, now),
      mail: mail ? { id: mail.id, state: mail.state, answer: mail.answer } : null,
    };
  });
}
