import { eq } from 'drizzle-orm';
import type { RefreshToken, RefreshTokenStore } from '@/lib/accounts/store';
import type { Database } from '../database';

/** They go with their session. */
export function refreshTokenStore({ q, tables: { refreshTokens } }: Database): RefreshTokenStore {
  return {
    async findByHash(tokenHash) {
      const [row] = await q.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, tokenHash));
      return row && toToken(row);
    },
    async insert(token, tokenHash) {
      await q.insert(refreshTokens).values({ ...token, tokenHash });
    },
    async markUsed(tokenHash, usedAt) {
      await q.update(refreshTokens).set({ usedAt }).where(eq(refreshTokens.tokenHash, tokenHash));
    },
  };
}

function toToken({ tokenHash: _, ...token }: RefreshToken & { tokenHash: string }): RefreshToken {
  return token;
}
