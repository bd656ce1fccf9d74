import { desc, eq } from 'drizzle-orm';
import type { ApiKey } from '@/lib/accounts/api-keys/model';
import type { ApiKeyStore } from '@/lib/accounts/api-keys/store';
import type { Database } from '../database';

export function apiKeyStore({ q, tables }: Database): ApiKeyStore {
  const { apiKeys: secrets } = tables;
  return {
    async find(id) {
      const [row] = await q.select().from(secrets).where(eq(secrets.id, id));
      return row && toSecret(row);
    },
    async findByHash(secretHash) {
      const [row] = await q.select().from(secrets).where(eq(secrets.secretHash, secretHash));
      return row && toSecret(row);
    },
    async listByPerson(personId) {
      const rows = await q
        .select()
        .from(secrets)
        .where(eq(secrets.personId, personId))
        .orderBy(desc(secrets.createdAt), desc(secrets.id));
      return rows.map(toSecret);
    },
    async insert(secret, secretHash) {
      await q.insert(secrets).values({ ...secret, secretHash });
    },
    async touch(id, lastUsedAt) {
      await q.update(secrets).set({ lastUsedAt }).where(eq(secrets.id, id));
    },
    async remove(id) {
      await q.delete(secrets).where(eq(secrets.id, id));
    },
  };
}

function toSecret({ secretHash: _, ...secret }: ApiKey & { secretHash: string }): ApiKey {
  return secret;
}
