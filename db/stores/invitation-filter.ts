import { and, eq, exists, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { emailKey } from '@/lib/accounts/model';
import type { InvitationState } from '@/lib/invitations/model';
import type { InvitationFilter } from '@/lib/invitations/store';
import { searchForm } from '@/lib/tenants/keys';
import type { Database } from '../database';
import { namesWithin } from './within-scope';

/** Which invitations a list asks for; the same order of questions as `stateOfInvitation`. */
export function matchInvitations(
  database: Database,
  { states, tenantId, personId, mailFailed, within, q: text }: InvitationFilter,
  now: string,
): SQL | undefined {
  const { q, tables } = database;
  const { invitations, mails } = tables;
  return and(
    states && (or(...states.map((state) => isIn(tables, state, now))) ?? sql`1 = 0`),
    tenantId === undefined ? undefined : eq(invitations.tenantId, tenantId),
    personId === undefined ? undefined : eq(invitations.personId, personId),
    within && namesWithin(database, invitations.tenantId, within),
    mailFailed
      ? exists(
          q
            .select({ id: mails.id })
            .from(mails)
            .where(and(eq(mails.linkId, invitations.linkId), eq(mails.state, 'failed'))),
        )
      : undefined,
    text === undefined || text.trim() === '' ? undefined : hasText(tables, text.trim()),
  );
}

function isIn({ invitations }: Database['tables'], state: InvitationState, now: string): SQL | undefined {
  const { doneAt, revokedAt, passwordSetAt, openedAt, expiresAt } = invitations;
  const isOpen = and(isNull(doneAt), isNull(revokedAt), isNull(passwordSetAt));
  const conditions: Record<InvitationState, SQL | undefined> = {
    done: isNotNull(doneAt),
    revoked: and(isNull(doneAt), isNotNull(revokedAt)),
    accepted: and(isNull(doneAt), isNull(revokedAt), isNotNull(passwordSetAt)),
    expired: and(isOpen, lte(expiresAt, now)),
    sent: and(isOpen, gt(expiresAt, now), isNull(openedAt)),
    opened: and(isOpen, gt(expiresAt, now), isNotNull(openedAt)),
  };
  return conditions[state];
}

/** Names of people are compared as they are and in lower case: SQLite knows the latter only of ASCII. */
function hasText({ people, tenants }: Database['tables'], text: string): SQL | undefined {
  const within = (column: SQL, part: string) => sql`${column} like ${`%${escape(part)}%`} escape '!'`;
  return or(
    within(sql`${people.name}`, text),
    within(sql`lower(${people.name})`, text.toLowerCase()),
    within(sql`${people.emailKey}`, emailKey(text)),
    within(sql`${tenants.sortKey}`, searchForm(text)),
  );
}

const escape = (text: string) => text.replaceAll(/[!%_]/g, (sign) => `!${sign}`);
