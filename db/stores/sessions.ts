import { and, desc, eq, lt, ne, or, sql } from 'drizzle-orm';
import type { Session } from '@/lib/accounts/model';
import type { SessionStore } from '@/lib/accounts/store';
import type { Database } from '../database';
import { prepare } from '../prepare';
import { toPerson } from './people';

export function sessionStore({ q, tables }: Database): SessionStore {
  const { sessions, people } = tables;
  const findByHash = prepare('session-by-token-hash', () =>
    q
      .select({ session: sessions, person: people })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(eq(sessions.tokenHash, sql.placeholder('tokenHash'))),
  );
  const findById = prepare('session-by-id', () =>
    q
      .select({ session: sessions, person: people })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(eq(sessions.id, sql.placeholder('id'))),
  );

  return {
    async find(id) {
      const [row] = await q.select().from(sessions).where(eq(sessions.id, id));
      return row && toSession(row);
    },
    async findByTokenHash(tokenHash) {
      const [row] = await findByHash({ tokenHash });
      return row && { session: toSession(row.session), person: toPerson(row.person) };
    },
    async findWithPerson(id) {
      const [row] = await findById({ id });
      return row && { session: toSession(row.session), person: toPerson(row.person) };
    },
    async listByPerson(personId) {
      const rows = await q
        .select()
        .from(sessions)
        .where(eq(sessions.personId, personId))
        .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
      return rows.map(toSession);
    },
    async insert(session, tokenHash) {
      await q.insert(sessions).values({ ...session, tokenHash });
    },
    async touch(id, lastSeenAt) {
      await q.update(sessions).set({ lastSeenAt }).where(eq(sessions.id, id));
    },
    async remove(id) {
      await q.delete(sessions).where(eq(sessions.id, id));
    },
    async removeByPerson(personId, exceptId) {
      const removed = await q
        .delete(sessions)
        .where(
          and(
            eq(sessions.personId, personId),
            exceptId === undefined ? undefined : ne(sessions.id, exceptId),
          ),
        )
        .returning({ id: sessions.id });
      return removed.length;
    },
    async removeExpired(now, idleSince) {
      const isIdle = and(eq(sessions.kind, 'console'), lt(sessions.lastSeenAt, idleSince));
      await q.delete(sessions).where(or(lt(sessions.expiresAt, now), isIdle));
    },
  };
}

function toSession({ tokenHash: _, ...session }: Session & { tokenHash: string }): Session {
  return session;
}
