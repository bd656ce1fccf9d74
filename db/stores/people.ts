import { asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Person } from '@/lib/accounts/model';
import { emailKey } from '@/lib/accounts/model';
import type { PersonStore } from '@/lib/accounts/store';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';
import { textList } from '../prepare';

export function peopleStore(database: Database): PersonStore {
  const { q, tables, engine } = database;
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
      const rows = await q
        .select()
        .from(people)
        .where(isNull(people.tenantId))
        .orderBy(asc(people.name), asc(people.id));
      return rows.map(toPerson);
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
      return q.$count(people, isNull(people.tenantId));
    },
    async countOfTenant(tenantId) {
      return q.$count(people, eq(people.tenantId, tenantId));
    },
    async findMany({ ids = [], emails = [] }) {
      const among = (texts: readonly string[]) => sql`(${textList(engine, JSON.stringify(texts))})`;
      const rows = await q
        .select()
        .from(people)
        .where(or(inArray(people.id, among(ids)), inArray(people.emailKey, among(emails.map(emailKey)))))
        .orderBy(asc(people.id));
      return rows.map(toPerson);
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
    async insertMany(added) {
      const rows = added.map((person) => ({
        ...person,
        emailKey: emailKey(person.email),
        passwordHash: '',
      }));
      await insertRows(database, people, rows);
    },
    async remove(id) {
      await q.delete(people).where(eq(people.id, id));
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
