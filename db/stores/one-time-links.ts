import { and, eq, isNull } from 'drizzle-orm';
import type { OneTimeLink, OneTimeLinkStore } from '@/lib/accounts/store';
import type { Database } from '../database';

export function oneTimeLinkStore({ q, tables }: Database): OneTimeLinkStore {
  const { oneTimeLinks: links } = tables;
  return {
    async findByTokenHash(tokenHash) {
      const [row] = await q.select().from(links).where(eq(links.tokenHash, tokenHash));
      return row && toLink(row);
    },
    async insert(link, tokenHash) {
      await q.insert(links).values({ ...link, tokenHash });
    },
    async use(id, usedAt) {
      const used = await q
        .update(links)
        .set({ usedAt })
        .where(and(eq(links.id, id), isNull(links.usedAt)))
        .returning({ id: links.id });
      return used.length === 1;
    },
    async removeByPurpose(purpose) {
      await q.delete(links).where(eq(links.purpose, purpose));
    },
  };
}

function toLink({ tokenHash: _, ...link }: OneTimeLink & { tokenHash: string }): OneTimeLink {
  return link;
}
