import { desc, eq } from 'drizzle-orm';
import type { ApiKey } from '@/lib/accounts/api-keys/model';
import type { ApiKeyStore } from '@/lib/accounts/api-keys/store';
import type { Database } from '../database';

export function apiKeyStore({ q, tables: { apiKeys } }: Database): ApiKeyStore {
  return {
    async find(id) {
      const [row] = await q.select().from(apiKeys).where(eq(apiKeys.id, id));
      return row && toApiKey(row);
    },
    async findByHash(keyHash) {
      const [row] = await q.select().from(apiKeys).where(eq(apiKeys.secretHash, keyHash));
      return row && toApiKey(row);
    },
    async listByPerson(personId) {
      const rows = await q
        .select()
        .from(apiKeys)
        .where(eq(apiKeys.personId, personId))
        .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
      return rows.map(toApiKey);
    },
    async insert(key, keyHash) {
      await q.insert(apiKeys).values({ ...key, secretHash: keyHash });
    },
    async touch(id, lastUsedAt) {
      await q.update(apiKeys).set({ lastUsedAt }).where(eq(apiKeys.id, id));
    },
    async remove(id) {
      await q.delete(apiKeys).where(eq(apiKeys.id, id));
    },
  };
}

function toApiKey({ secretHash: _, ...key }: ApiKey & { secretHash: string }): ApiKey {
  return key;
}
