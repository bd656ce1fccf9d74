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
      /** What somebody may sign in with instead of the address; vendors' interfaces give one (domain.md 1.6). */
      loginId: text('login_id'),
      loginKey: text('login_key'),
      name: text('name').notNull(),
      role: text('role').notNull(),
      passwordHash: text('password_hash').notNull(),
      mustChangePassword: boolean('must_change_password').notNull(),
      /** The seed of one-time codes, sealed with the server's key; it counts once `totpConfirmedAt` is set. */
      totpSeed: text('totp_seed'),
      totpConfirmedAt: text('totp_confirmed_at'),
      /** The last time step (30 s) whose code was used: each code is good once. */
      totpLastStep: integer('totp_last_step'),
      disabledAt: text('disabled_at'),
      /** The tenant whose administrator this is; null for the provider's own people. */
      tenantId: text('tenant_id').references(() => tenants.id, { onDelete: 'cascade' }),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [
      uniqueIndex('people_email').on(t.emailKey),
      uniqueIndex('people_login').on(t.loginKey),
      index('people_by_name').on(t.name, t.id),
      index('people_by_tenant').on(t.tenantId, t.name, t.id),
    ],
  );

  /** API keys, with which a person's scripts sign in; shown once, kept as SHA-256. */
  const apiKeys = table(
    'api_keys',
    {
      id: text('id').primaryKey(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      name: text('name').notNull(),
      /** The first characters, so that its owner can tell it from others. */
      hint: text('hint').notNull(),
      secretHash: text('secret_hash').notNull(),
      scope: text('scope').$type<'read' | 'full'>().notNull().default('full'),
      expiresAt: text('expires_at'),
      createdAt: text('created_at').notNull(),
      lastUsedAt: text('last_used_at'),
    },
    (t) => [uniqueIndex('api_keys_hash').on(t.secretHash), index('api_keys_by_person').on(t.personId)],
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
      /** The API key that opened it, and with which it ends. */
      apiKeyId: text('api_key_id').references(() => apiKeys.id, { onDelete: 'cascade' }),
    },
    (t) => [
      uniqueIndex('sessions_token').on(t.tokenHash),
      index('sessions_by_person').on(t.personId),
      index('sessions_by_api_key').on(t.apiKeyId),
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
      /** When its page was first looked at; looking uses nothing up. */
      openedAt: text('opened_at'),
      usedAt: text('used_at'),
      revokedAt: text('revoked_at'),
      /** What must still be so for it to count, such as the address and password that it was made for; hashed. */
      binding: text('binding').notNull().default(''),
    },
    (t) => [
      uniqueIndex('one_time_links_token').on(t.tokenHash),
      index('one_time_links_by_person').on(t.personId, t.purpose),
    ],
  );

  /** Codes for the day on which the telephone with the one-time codes is lost; hashed, each good once. */
  const recoveryCodes = table(
    'recovery_codes',
    {
      codeHash: text('code_hash').primaryKey(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      createdAt: text('created_at').notNull(),
      usedAt: text('used_at'),
    },
    (t) => [index('recovery_codes_by_person').on(t.personId)],
  );

  /** As whom another system knows a person who signs in with it (OpenID Connect). */
  const personIdentities = table(
    'person_identities',
    {
      issuer: text('issuer').notNull(),
      subject: text('subject').notNull(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      email: text('email').notNull(),
      createdAt: text('created_at').notNull(),
      lastUsedAt: text('last_used_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.issuer, t.subject] }),
      index('person_identities_by_person').on(t.personId),
    ],
  );

  /** A person who was asked to come in and activate their tenant. */
  const invitations = table(
    'invitations',
    {
      id: text('id').primaryKey(),
      tenantId: text('tenant_id')
        .notNull()
        .references(() => tenants.id, { onDelete: 'cascade' }),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      /** The link that counts; those of earlier mails do not any more. */
      linkId: text('link_id').notNull(),
      sends: integer('sends').notNull(),
      createdById: text('created_by_id').notNull(),
      createdByName: text('created_by_name').notNull(),
      createdAt: text('created_at').notNull(),
      sentAt: text('sent_at').notNull(),
      expiresAt: text('expires_at').notNull(),
      openedAt: text('opened_at'),
      passwordSetAt: text('password_set_at'),
      doneAt: text('done_at'),
      revokedAt: text('revoked_at'),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [
      uniqueIndex('invitations_by_link').on(t.linkId),
      index('invitations_by_sent').on(t.sentAt, t.id),
      index('invitations_by_tenant').on(t.tenantId, t.sentAt),
      index('invitations_by_person').on(t.personId, t.sentAt),
    ],
  );

  /** Mails as they wait, with what was tried. Texts are made when they are sent; no secret is in here. */
  const mails = table(
    'mails',
    {
      id: text('id').primaryKey(),
      kind: text('kind').notNull(),
      toAddress: text('to_address').notNull(),
      toName: text('to_name').notNull(),
      language: text('language').notNull(),
      personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
      tenantId: text('tenant_id').references(() => tenants.id, { onDelete: 'cascade' }),
      /** The one-time link that is written into it when it is sent. */
      linkId: text('link_id'),
      values: json('mail_values').notNull(),
      state: text('state').notNull(),
      attempts: integer('attempts').notNull(),
      nextAttemptAt: text('next_attempt_at'),
      /** Until when the server that sends it just now has it for itself. */
      leaseUntil: text('lease_until'),
      /** What the mail server said last, or why it was not reached. */
      answer: text('answer'),
      createdByName: text('created_by_name').notNull(),
      createdAt: text('created_at').notNull(),
      sentAt: text('sent_at'),
      updatedAt: text('updated_at').notNull(),
    },
    (t) => [
      index('mails_by_created').on(t.createdAt, t.id),
      index('mails_by_state').on(t.state, t.nextAttemptAt),
      index('mails_by_person').on(t.personId, t.kind, t.createdAt),
      index('mails_by_tenant').on(t.tenantId, t.createdAt),
      index('mails_by_link').on(t.linkId),
    ],
  );

  /** Somebody of the provider asks to look into a tenant's own console; its administrator grants it, for a time. */
  const supportRequests = table(
    'support_requests',
    {
      id: text('id').primaryKey(),
      tenantId: text('tenant_id')
        .notNull()
        .references(() => tenants.id, { onDelete: 'cascade' }),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      personName: text('person_name').notNull(),
      reason: text('reason').notNull(),
      minutes: integer('minutes').notNull(),
      state: text('state').$type<'asked' | 'granted' | 'declined' | 'withdrawn' | 'ended'>().notNull(),
      askedAt: text('asked_at').notNull(),
      decidedAt: text('decided_at'),
      decidedByName: text('decided_by_name'),
      /** When a granted one is over by itself. */
      endsAt: text('ends_at'),
      endedAt: text('ended_at'),
      endedByName: text('ended_by_name'),
    },
    (t) => [
      index('support_requests_by_tenant').on(t.tenantId, t.askedAt),
      index('support_requests_by_person').on(t.personId, t.tenantId, t.state),
      index('support_requests_by_state').on(t.state, t.askedAt),
    ],
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
    apiKeys,
    refreshTokens,
    recoveryCodes,
    personIdentities,
    invitations,
    mails,
    supportRequests,
  };
}
