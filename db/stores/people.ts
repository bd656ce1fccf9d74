import { asc, eq, sql } from 'drizzle-orm';
import type { Person } from '@/lib/accounts/model';
import { emailKey } from '@/lib/accounts/model';
import type { PersonStore } from '@/lib/accounts/store';
import type { Database } from '../database';

export function peopleStore({ q, tables }: Database): PersonStore {
  const { people } = tables;
  return {
    async find(id) {
      const [row] = await q.select().from(people).where(eq(people.id, id));
      return row && toPerson(row);
    },
    async findCredentials(email) {
      const [row] = await q
        .select()
        .from(people)
        .where(eq(people.emailKey, emailKey(email)));
      return row && { ...toPerson(row), passwordHash: row.passwordHash };
    },
    async findCredentialsById(id) {
      const [row] = await q.select().from(people).where(eq(people.id, id));
      return row && { ...toPerson(row), passwordHash: row.passwordHash };
    },
    async list() {
      return (await q.select().from(people).orderBy(asc(people.name), asc(people.id))).map(toPerson);
    },
    async listOfTenant(tenantId) {
      const rows = await q
        .select()
        .from(people)
        .where(eq(people.tenantId, tenantId))
        .orderBy(asc(people.name), asc(people.id));
      return rows.map(toPerson);
    },
    async count() {
      const [row] = await q.select({ people: sql<number>`cast(count(*) as integer)` }).from(people);
      return row?.people ?? 0;
    },
    async insert(person, passwordHash) {
      await q.insert(people).values({ ...person, emailKey: emailKey(person.email), passwordHash });
    },
    async save(person) {
      await q
        .update(people)
        .set({ ...person, emailKey: emailKey(person.email) })
        .where(eq(people.id, person.id));
    },
    async savePassword(id, passwordHash) {
      await q.update(people).set({ passwordHash }).where(eq(people.id, id));
    },
  };
}

interface PersonRow extends Omit<Person, 'role'> {
  role: string;
  emailKey: string;
  passwordHash: string;
}

/** The role was checked by the command that wrote it; key and hash stay here. */
export function toPerson({ emailKey: _key, passwordHash: _hash, ...person }: PersonRow): Person {
  return person as Person;
}
