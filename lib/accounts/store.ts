import type { Person, Session } from './model';

export interface PersonStore {
  find(id: string): Promise<Person | undefined>;
  /** By e-mail, letter case does not matter. With the password's PHC string. */
  findCredentials(email: string): Promise<(Person & { passwordHash: string }) | undefined>;
  findCredentialsById(id: string): Promise<(Person & { passwordHash: string }) | undefined>;
  /** The provider's own, by name. */
  list(): Promise<Person[]>;
  /** A tenant's own administrators, by name. */
  listOfTenant(tenantId: string): Promise<Person[]>;
  countOfTenant(tenantId: string): Promise<number>;
  /** Whose id or e-mail address is among these, of whatever tenant; letter case does not matter. */
  findMany(by: { ids?: readonly string[]; emails?: readonly string[] }): Promise<Person[]>;
  /** The provider's own. */
  count(): Promise<number>;
  insert(person: Person, passwordHash: string): Promise<void>;
  save(person: Person): Promise<void>;
  /** A tenant's people come without passwords: nobody signs in as one of them before an invitation gave them one. */
  insertMany(people: readonly Person[]): Promise<void>;
  remove(id: string): Promise<void>;
  savePassword(id: string, passwordHash: string): Promise<void>;
}

export interface SessionStore {
  find(id: string): Promise<Session | undefined>;
  /** With its person, in one read: every request asks this. */
  findByTokenHash(tokenHash: string): Promise<{ session: Session; person: Person } | undefined>;
  /** The same by the session's id, which a signed token carries. */
  findWithPerson(id: string): Promise<{ session: Session; person: Person } | undefined>;
  listByPerson(personId: string): Promise<Session[]>;
  insert(session: Session, tokenHash: string): Promise<void>;
  touch(id: string, lastSeenAt: string): Promise<void>;
  remove(id: string): Promise<void>;
  removeByPerson(personId: string, exceptId?: string): Promise<number>;
  /** Sessions past their end, and those of browsers that were last seen before `idleSince`. */
  removeExpired(now: string, idleSince: string): Promise<void>;
}

/** With which a script prolongs its session, once. */
export interface RefreshToken {
  sessionId: string;
  personId: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

export interface RefreshTokenStore {
  findByHash(tokenHash: string): Promise<RefreshToken | undefined>;
  insert(token: RefreshToken, tokenHash: string): Promise<void>;
  markUsed(tokenHash: string, usedAt: string): Promise<void>;
}

export interface Attempts {
  failures: number;
  blockedUntil: string | null;
  lastFailureAt: string;
  /** Whether the log has the present block yet. */
  blockRecorded: boolean;
}

export interface SignInAttemptStore {
  find(key: string): Promise<Attempts | undefined>;
  save(key: string, attempts: Attempts): Promise<void>;
  clear(keys: string[]): Promise<void>;
  /** Forgets keys whose last failure is older. */
  removeBefore(instant: string): Promise<void>;
}

export interface KnownDeviceStore {
  find(tokenHash: string): Promise<{ personId: string; createdAt: string } | undefined>;
  insert(device: { tokenHash: string; personId: string; createdAt: string }): Promise<void>;
  removeByPerson(personId: string): Promise<void>;
  removeBefore(instant: string): Promise<void>;
}

export interface OneTimeLink {
  id: string;
  purpose: string;
  personId: string | null;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

export interface OneTimeLinkStore {
  findByTokenHash(tokenHash: string): Promise<OneTimeLink | undefined>;
  insert(link: OneTimeLink, tokenHash: string): Promise<void>;
  /** True for the one caller that used it first. */
  use(id: string, usedAt: string): Promise<boolean>;
  removeByPurpose(purpose: string): Promise<void>;
}
