import { and, asc, eq } from 'drizzle-orm';
import type { PersonIdentityStore } from '@/lib/accounts/store';
import type { Database } from '../database';

export function personIdentityStore({ q, tables }: Database): PersonIdentityStore {
  const { personIdentities: identities } = tables;
  const known = (issuer: string, subject: string) =>
    and(eq(identities.issuer, issuer), eq(identities.subject, subject));
  return {
    async find(issuer, subject) {
      const [row] = await q.select().from(identities).where(known(issuer, subject));
      return row;
    },
    listByPerson: (personId) =>
      q
        .select()
        .from(identities)
        .where(eq(identities.personId, personId))
        .orderBy(asc(identities.createdAt), asc(identities.subject)),
    async save(identity) {
      await q
        .insert(identities)
        .values(identity)
        .onConflictDoUpdate({ target: [identities.issuer, identities.subject], set: identity });
    },
    async remove(issuer, subject) {
      await q.delete(identities).where(known(issuer, subject));
    },
  };
}
