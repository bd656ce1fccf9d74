import { and, asc, count, eq, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Mail, MailState } from '@/lib/mail/model';
import type { MailFilter, MailStore } from '@/lib/mail/store';
import type { Database } from '../database';
import { newestFirst } from '../newest-first';
import { namesWithin } from './within-scope';

const order = { list: 'mails', kind: 'text' } as const;
const unsent: MailState[] = ['waiting', 'sending'];
const ended: MailState[] = ['sent', 'failed', 'withdrawn'];

export function mailStore(database: Database): MailStore {
  const { q, tables } = database;
  const { mails } = tables;

  function matching({ states, kinds, tenantId, personId, within, q: text }: MailFilter): SQL | undefined {
    return and(
      states && inArray(mails.state, [...states]),
      kinds && inArray(mails.kind, [...kinds]),
      tenantId === undefined ? undefined : eq(mails.tenantId, tenantId),
      personId === undefined ? undefined : eq(mails.personId, personId),
      within && namesWithin(database, mails.tenantId, within),
      text
        ? or(...spellings(text).flatMap((one) => [holds(mails.toAddress, one), holds(mails.toName, one)]))
        : undefined,
    );
  }

  return {
    async find(id) {
      const [row] = await q.select().from(mails).where(eq(mails.id, id));
      return row && toMail(row);
    },
    async insert(mail) {
      await q.insert(mails).values(mail);
    },
    async save({ id, ...row }) {
      await q.update(mails).set(row).where(eq(mails.id, id));
    },
    async list(filter, page) {
      const { beyond, orderBy, limit, pageOf } = newestFirst({
        order,
        by: [mails.createdAt, mails.id],
        page,
      });
      const found = await q
        .select()
        .from(mails)
        .where(and(matching(filter), beyond))
        .orderBy(...orderBy)
        .limit(limit);
      return pageOf(found.map(toMail), ({ createdAt }) => createdAt);
    },
    async count(filter) {
      const [row] = await q.select({ found: count() }).from(mails).where(matching(filter));
      return row?.found ?? 0;
    },
    async listDue(now, limit) {
      const found = await q
        .select()
        .from(mails)
        .where(
          or(
            and(eq(mails.state, 'waiting'), lte(mails.nextAttemptAt, now)),
            and(eq(mails.state, 'sending'), or(isNull(mails.leaseUntil), lt(mails.leaseUntil, now))),
          ),
        )
        .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
        .limit(limit);
      return found.map(toMail);
    },
    async countSince(toAddress, kinds, since) {
      const [row] = await q
        .select({ found: count() })
        .from(mails)
        .where(
          and(
            sql`lower(${mails.toAddress}) = lower(${toAddress})`,
            inArray(mails.kind, [...kinds]),
            gte(mails.createdAt, since),
          ),
        );
      return row?.found ?? 0;
    },
    async listUnsentWithLink(linkId) {
      const found = await q
        .select()
        .from(mails)
        .where(and(eq(mails.linkId, linkId), inArray(mails.state, unsent)))
        .orderBy(asc(mails.createdAt), asc(mails.id));
      return found.map(toMail);
    },
    async listByLinks(linkIds) {
      const newest = new Map<string | null, Mail>();
      for (let at = 0; at < linkIds.length; at += 200) {
        const found = await q
          .select()
          .from(mails)
          .where(inArray(mails.linkId, linkIds.slice(at, at + 200)))
          .orderBy(asc(mails.createdAt), asc(mails.id));
        for (const row of found) newest.set(row.linkId, toMail(row));
      }
      return [...newest.values()];
    },
    async removeBefore(instant) {
      await q.delete(mails).where(and(inArray(mails.state, ended), lt(mails.updatedAt, instant)));
    },
  };
}

/** Databases fold the case of ASCII alone, or of all letters: one of these spellings is what they compare with. */
function spellings(text: string): string[] {
  const small = text.toLowerCase();
  const [first = '', ...rest] = small;
  const folded = [text, small, text.toUpperCase(), first.toUpperCase() + rest.join('')].map(foldAscii);
  return [...new Set([...folded, small])];
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function holds(column: unknown, text: string): SQL {
  return sql`lower(${column}) like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
}

/** Kinds, languages and states were checked by the code that wrote them. */
function toMail(row: { kind: string; language: string; state: string; values: unknown }): Mail {
  return row as unknown as Mail;
}
