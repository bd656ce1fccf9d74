import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Kit } from './kit/sqlite';

/** What is referred to; the whole type would have to know this file first. */
interface Others {
  tenants: { id: AnySQLiteColumn };
}

/** People, how they get in, and what they keep for themselves. */
export function defineAccountTables(kit: Kit, { tenants }: Others) {
  const { table, text, integer, boolean, json, index, uniqueIndex, primaryKey } = kit;

  const people = table(
    'people',
    {
      id: text('id').primaryKey(),
      email: text('email').notNull(),
      emailKey: text('email_key').notNull(),
      name: text('name').notNull(),
      role: text('role').notNull(),
      passwordHash: text('password_hash').notNull(),
      mustChangePassword: boolean('must_change_password').notNull(),
      disabledAt: text('disabled_at'),
      /** The tenant whose administrator this is; null for the provider's own people. */
      tenantId: text('tenant_id').references(() => tenants.id, { onDelete: 'cascade' }),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [
      uniqueIndex('people_email').on(t.emailKey),
      index('people_by_name').on(t.name, t.id),
      index('people_by_tenant').on(t.tenantId, t.name, t.id),
    ],
  );

  /** Secrets with which a person's scripts sign in; shown once, kept as SHA-256. */
  const apiSecrets = table(
    'api_secrets',
    {
      id: text('id').primaryKey(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      name: text('name').notNull(),
      /** The first characters, so that its owner can tell it from others. */
      hint: text('hint').notNull(),
      secretHash: text('secret_hash').notNull(),
      createdAt: text('created_at').notNull(),
      lastUsedAt: text('last_used_at'),
    },
    (t) => [uniqueIndex('api_secrets_hash').on(t.secretHash), index('api_secrets_by_person').on(t.personId)],
  );

  const sessions = table(
    'sessions',
    {
      id: text('id').primaryKey(),
      tokenHash: text('token_hash').notNull(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      createdAt: text('created_at').notNull(),
      lastSeenAt: text('last_seen_at').notNull(),
      expiresAt: text('expires_at').notNull(),
      ip: text('ip').notNull(),
      userAgent: text('user_agent').notNull(),
      /** What it was opened for: a browser, or a script that signed in at a vendor's door. */
      kind: text('kind').$type<'console' | 'script'>().notNull().default('console'),
      /** The secret that opened it, and with which it ends. */
      apiSecretId: text('api_secret_id').references(() => apiSecrets.id, { onDelete: 'cascade' }),
    },
    (t) => [
      uniqueIndex('sessions_token').on(t.tokenHash),
      index('sessions_by_person').on(t.personId),
      index('sessions_by_api_secret').on(t.apiSecretId),
    ],
  );

  /** Failed sign-ins per `account:…`, `address:…` or `device:…`; counted before the password is looked at. */
  const signInAttempts = table('sign_in_attempts', {
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    blockedUntil: text('blocked_until'),
    lastFailureAt: text('last_failure_at').notNull(),
    /** Whether the log has the present block yet; further tries within it are not written again. */
    blockRecorded: boolean('block_recorded').notNull().default(false),
  });

  const knownDevices = table('known_devices', {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: text('created_at').notNull(),
  });

  const oneTimeLinks = table(
    'one_time_links',
    {
      id: text('id').primaryKey(),
      tokenHash: text('token_hash').notNull(),
      purpose: text('purpose').notNull(),
      personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
      createdAt: text('created_at').notNull(),
      expiresAt: text('expires_at').notNull(),
      usedAt: text('used_at'),
    },
    (t) => [uniqueIndex('one_time_links_token').on(t.tokenHash)],
  );

  const preferences = table('preferences', {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    value: json('value').notNull(),
    updatedAt: text('updated_at').notNull(),
  });

  const savedViews = table(
    'saved_views',
    {
      id: text('id').primaryKey(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      screen: text('screen').notNull(),
      name: text('name').notNull(),
      /** The query string of the list, without cursor. */
      query: text('query').notNull(),
      sharedWithRole: text('shared_with_role'),
      isDefault: boolean('is_default').notNull(),
      createdAt: text('created_at').notNull(),
    },
    (t) => [index('saved_views_by_person').on(t.personId, t.screen)],
  );

  const drafts = table(
    'drafts',
    {
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      kind: text('kind').notNull(),
      /** What is being edited; empty for something new. */
      entityId: text('entity_id').notNull(),
      value: json('value').notNull(),
      updatedAt: text('updated_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.personId, t.kind, t.entityId] })],
  );

  /** With which a script prolongs its sign-in; each can be used once. */
  const refreshTokens = table(
    'refresh_tokens',
    {
      tokenHash: text('token_hash').primaryKey(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      sessionId: text('session_id')
        .notNull()
        .references(() => sessions.id, { onDelete: 'cascade' }),
      createdAt: text('created_at').notNull(),
      expiresAt: text('expires_at').notNull(),
      /** Kept after its use: one that comes twice was stolen from one of the two. */
      usedAt: text('used_at'),
    },
    (t) => [index('refresh_tokens_by_session').on(t.sessionId)],
  );

  return {
    people,
    sessions,
    signInAttempts,
    knownDevices,
    oneTimeLinks,
    preferences,
    savedViews,
    drafts,
    apiSecrets,
    refreshTokens,
  };
}
