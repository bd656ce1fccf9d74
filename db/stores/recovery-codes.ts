import { and, eq, isNull } from 'drizzle-orm';
import type { RecoveryCodeStore } from '@/lib/accounts/store';
import type { Database } from '../database';

export function recoveryCodeStore({ q, tables }: Database): RecoveryCodeStore {
  const { recoveryCodes: codes } = tables;
  const removeByPerson = async (personId: string) => {
    await q.delete(codes).where(eq(codes.personId, personId));
  };
  return {
    removeByPerson,
    async replace(personId, codeHashes, createdAt) {
      await removeByPerson(personId);
      await q.insert(codes).values(codeHashes.map((codeHash) => ({ codeHash, personId, createdAt })));
    },
    async use(personId, codeHash, usedAt) {
      const used = await q
        .update(codes)
        .set({ usedAt })
        .where(and(eq(codes.personId, personId), eq(codes.codeHash, codeHash), isNull(codes.usedAt)))
        .returning({ codeHash: codes.codeHash });
      return used.length === 1;
    },
    countUnused: (personId) => q.$count(codes, and(eq(codes.personId, personId), isNull(codes.usedAt))),
  };
}
