import { and, eq, isNull, lt } from 'drizzle-orm';
import type { OneTimeLink, OneTimeLinkStore } from '@/lib/accounts/store';
import type { Database } from '../database';

export function oneTimeLinkStore({ q, tables }: Database): OneTimeLinkStore {
  const { oneTimeLinks: links } = tables;
  return {
    async find(id) {
      const [row] = await q.select().from(links).where(eq(links.id, id));
      return row && toLink(row);
    },
    async findByTokenHash(tokenHash) {
      const [row] = await q.select().from(links).where(eq(links.tokenHash, tokenHash));
      return row && toLink(row);
    },
    async insert(link, tokenHash) {
      await q.insert(links).values({ ...link, tokenHash });
    },
    async markOpened(id, openedAt) {
      await q
        .update(links)
        .set({ openedAt })
        .where(and(eq(links.id, id), isNull(links.openedAt)));
    },
    async use(id, usedAt) {
      const used = await q
        .update(links)
        .set({ usedAt })
        .where(and(eq(links.id, id), isNull(links.usedAt), isNull(links.revokedAt)))
        .returning({ id: links.id });
      return used.length === 1;
    },
    async revokeByPerson(personId, purpose, revokedAt) {
      const revoked = await q
        .update(links)
        .set({ revokedAt })
        .where(
          and(
            eq(links.personId, personId),
            eq(links.purpose, purpose),
            isNull(links.usedAt),
            isNull(links.revokedAt),
          ),
        )
        .returning({ id: links.id });
      return revoked.map(({ id }) => id);
    },
    async restore(id) {
      await q.update(links).set({ revokedAt: null }).where(eq(links.id, id));
    },
    async removeByPurpose(purpose) {
      await q.delete(links).where(eq(links.purpose, purpose));
    },
    async removeBefore(instant) {
      await q.delete(links).where(lt(links.expiresAt, instant));
    },
  };
}

function toLink({ tokenHash: _, ...link }: OneTimeLink & { tokenHash: string }): OneTimeLink {
  return link;
}
