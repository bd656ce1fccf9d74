import type { Within } from '../partners/model';
import type { Mail, MailKind, MailState } from './model';

export interface MailFilter {
  states?: readonly MailState[];
  kinds?: readonly MailKind[];
  tenantId?: string;
  personId?: string;
  /** Only those of tenants in this subtree. */
  within?: Within;
  /** Part of the address or the name. */
  q?: string;
}

export interface MailStore {
  find(id: string): Promise<Mail | undefined>;
  insert(mail: Mail): Promise<void>;
  save(mail: Mail): Promise<void>;
  /** Newest first. */
  list(
    filter: MailFilter,
    page: { limit: number; after?: string; before?: string },
  ): Promise<{ items: Mail[]; next: string | null; previous: string | null }>;
  count(filter: MailFilter): Promise<number>;
  /** Those to be sent now, the longest waiting first: `waiting` whose time has come, `sending` whose lease is over. */
  listDue(now: string, limit: number): Promise<Mail[]>;
  /** Of these kinds to this address since then: what a limit is counted by. */
  countSince(toAddress: string, kinds: readonly MailKind[], since: string): Promise<number>;
  /** The mails that carry a link and have not left yet. */
  listUnsentWithLink(linkId: string): Promise<Mail[]>;
  /** The newest mail that carries each of these links. */
  listByLinks(linkIds: readonly string[]): Promise<Mail[]>;
  /** Forgets what ended before then. */
  removeBefore(instant: string): Promise<void>;
}
