import type { Person, Session } from './model';

export interface PersonStore {
  find(id: string): Promise<Person | undefined>;
  /** By e-mail address or login id, letter case does not matter. With the password's PHC string. */
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
  /** Who signs in with this login id, or has it as e-mail address; letter case does not matter. */
  findByLoginId(loginId: string): Promise<Person | undefined>;
  /** The sealed seed of the one-time codes, confirmed or not yet. */
  findSecondFactor(id: string): Promise<SecondFactor | undefined>;
  /** Null takes it away. */
  saveSecondFactor(id: string, factor: SecondFactor | null): Promise<void>;
}

export interface SecondFactor {
  /** Sealed with the server's key. */
  sealedSeed: string;
  confirmedAt: string | null;
  /** The last time step whose code was used; each code is good once. */
  lastStep: number | null;
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
  /** When its page was first looked at; looking uses nothing up. */
  openedAt: string | null;
  usedAt: string | null;
  revokedAt: string | null;
  /** A hash of what must still be so for it to count; empty where nothing must. */
  binding: string;
}

export interface OneTimeLinkStore {
  find(id: string): Promise<OneTimeLink | undefined>;
  findByTokenHash(tokenHash: string): Promise<OneTimeLink | undefined>;
  insert(link: OneTimeLink, tokenHash: string): Promise<void>;
  markOpened(id: string, openedAt: string): Promise<void>;
  /** True for the one caller that used it first; never for one that was revoked. */
  use(id: string, usedAt: string): Promise<boolean>;
  /** Ends those of a person for a purpose that were not used; answers their ids. */
  revokeByPerson(personId: string, purpose: string, revokedAt: string): Promise<string[]>;
  /** Takes a revocation back; what was used stays used. */
  restore(id: string): Promise<void>;
  removeByPurpose(purpose: string): Promise<void>;
  /** Forgets those that were over before then. */
  removeBefore(instant: string): Promise<void>;
}

/** Codes for the day on which the device with the one-time codes is lost. */
export interface RecoveryCodeStore {
  /** Replaces all of the person. */
  replace(personId: string, codeHashes: readonly string[], createdAt: string): Promise<void>;
  /** True for the one caller that used it first. */
  use(personId: string, codeHash: string, usedAt: string): Promise<boolean>;
  countUnused(personId: string): Promise<number>;
  removeByPerson(personId: string): Promise<void>;
}

/** As whom another system knows a person (OpenID Connect). */
interface PersonIdentity {
  issuer: string;
  subject: string;
  personId: string;
  email: string;
  createdAt: string;
  lastUsedAt: string;
}

export interface PersonIdentityStore {
  find(issuer: string, subject: string): Promise<PersonIdentity | undefined>;
  listByPerson(personId: string): Promise<PersonIdentity[]>;
  save(identity: PersonIdentity): Promise<void>;
  remove(issuer: string, subject: string): Promise<void>;
}
