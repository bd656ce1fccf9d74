import { asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Person } from '@/lib/accounts/model';
import { emailKey } from '@/lib/accounts/model';
import type { PersonStore, SecondFactor } from '@/lib/accounts/store';
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
        .where(or(eq(people.emailKey, emailKey(email)), eq(people.loginKey, emailKey(email))));
      return row && { ...toPerson(row), passwordHash: row.passwordHash };
    },
    async findByLoginId(loginId) {
      const key = emailKey(loginId);
      const [row] = await q
        .select()
        .from(people)
        .where(or(eq(people.loginKey, key), eq(people.emailKey, key)));
      return row && toPerson(row);
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
      await q.insert(people).values({ ...toRow(person), passwordHash });
    },
    async save(person) {
      await q.update(people).set(toRow(person)).where(eq(people.id, person.id));
    },
    async insertMany(added) {
      await insertRows(
        database,
        people,
        added.map((person) => ({
          ...toRow(person),
          passwordHash: '',
          totpSeed: null,
          totpConfirmedAt: null,
          totpLastStep: null,
        })),
      );
    },
    async remove(id) {
      await q.delete(people).where(eq(people.id, id));
    },
    async savePassword(id, passwordHash) {
      await q.update(people).set({ passwordHash }).where(eq(people.id, id));
    },
    async findSecondFactor(id) {
      const [row] = await q
        .select({
          sealedSeed: people.totpSeed,
          confirmedAt: people.totpConfirmedAt,
          lastStep: people.totpLastStep,
        })
        .from(people)
        .where(eq(people.id, id));
      const { sealedSeed, ...rest } = row ?? { sealedSeed: null };
      return sealedSeed === null ? undefined : ({ sealedSeed, ...rest } as SecondFactor);
    },
    async saveSecondFactor(id, factor) {
      const { sealedSeed, confirmedAt, lastStep } = factor ?? {
        sealedSeed: null,
        confirmedAt: null,
        lastStep: null,
      };
      await q
        .update(people)
        .set({ totpSeed: sealedSeed, totpConfirmedAt: confirmedAt, totpLastStep: lastStep })
        .where(eq(people.id, id));
    },
  };
}

/** The second factor is saved by itself: whoever saves a person must not turn it off. */
function toRow({ secondFactorAt: _, ...person }: Person) {
  const { email, loginId } = person;
  return { ...person, emailKey: emailKey(email), loginKey: loginId === null ? null : emailKey(loginId) };
}

interface PersonRow extends Omit<Person, 'role' | 'secondFactorAt'> {
  role: string;
  emailKey: string;
  loginKey: string | null;
  passwordHash: string;
  totpSeed: string | null;
  totpConfirmedAt: string | null;
  totpLastStep: number | null;
}

/** The role was checked by the command that wrote it; keys, hash and seed stay here. */
export function toPerson({
  emailKey: _key,
  loginKey: _login,
  passwordHash: _hash,
  totpSeed: _seed,
  totpLastStep: _step,
  totpConfirmedAt: secondFactorAt,
  ...person
}: PersonRow): Person {
  return { ...person, secondFactorAt } as Person;
}
