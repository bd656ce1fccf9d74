import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Invitation } from '@/lib/invitations/model';
import type { InvitationStore, ListedInvitation } from '@/lib/invitations/store';
import type { Order } from '../cursor';
import type { Database } from '../database';
import { newestFirst } from '../newest-first';
import { matchInvitations } from './invitation-filter';

const order: Order<'text'> = { list: 'invitations', kind: 'text' };

export function invitationStore(database: Database): InvitationStore {
  const { q, tables } = database;
  const { invitations, people, tenants } = tables;
  const live = isNull(tenants.deletedAt);

  const select = () =>
    q
      .select({
        invitation: invitations,
        personName: people.name,
        email: people.email,
        tenantName: tenants.name,
        tenantUrl: tenants.url,
        tenantActive: tenants.active,
      })
      .from(invitations)
      .innerJoin(people, eq(people.id, invitations.personId))
      .innerJoin(tenants, eq(tenants.id, invitations.tenantId));

  return {
    async find(id) {
      const [row] = await q.select().from(invitations).where(eq(invitations.id, id));
      return row;
    },

    async findListed(id) {
      const [row] = await select().where(eq(invitations.id, id));
      return row && toListed(row);
    },

    async findByLink(linkId) {
      const [row] = await q.select().from(invitations).where(eq(invitations.linkId, linkId));
      return row;
    },

    async findOfPerson(personId) {
      const [row] = await q
        .select()
        .from(invitations)
        .where(eq(invitations.personId, personId))
        .orderBy(desc(invitations.createdAt), desc(invitations.id))
        .limit(1);
      return row;
    },

    listOfTenant: (tenantId) =>
      q
        .select()
        .from(invitations)
        .where(eq(invitations.tenantId, tenantId))
        .orderBy(desc(invitations.createdAt), desc(invitations.id)),

    async list(filter, { now, ...page }) {
      const { beyond, orderBy, limit, pageOf } = newestFirst({
        order,
        by: [invitations.sentAt, invitations.id],
        page,
      });
      const rows = await select()
        .where(and(live, matchInvitations(database, filter, now), beyond))
        .orderBy(...orderBy)
        .limit(limit);
      return pageOf(rows.map(toListed), ({ sentAt }) => sentAt);
    },

    async count(filter, now) {
      const [row] = await q
        .select({ found: count() })
        .from(invitations)
        .innerJoin(people, eq(people.id, invitations.personId))
        .innerJoin(tenants, eq(tenants.id, invitations.tenantId))
        .where(and(live, matchInvitations(database, filter, now)));
      return row?.found ?? 0;
    },

    async insert(invitation) {
      await q.insert(invitations).values(invitation);
    },

    async save({ id, ...invitation }) {
      await q.update(invitations).set(invitation).where(eq(invitations.id, id));
    },
  };
}

interface Row extends Omit<ListedInvitation, keyof Invitation> {
  invitation: Invitation;
}

function toListed({ invitation, ...rest }: Row): ListedInvitation {
  return { ...invitation, ...rest };
}
