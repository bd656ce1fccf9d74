import { defineAccountTables } from './account-tables';
import { defineCallTables } from './call-tables';
import { defineEventTables } from './event-tables';
import type { Kit } from './kit/sqlite';
import { defineNumberTables } from './number-tables';
import { defineTemplateTables } from './template-tables';
import { defineTransferTables } from './transfer-tables';

/** Every table, written once in the words of a kit. Instants are ISO 8601 text, UTC, with milliseconds. */
export function defineTables(kit: Kit) {
  const { table, text, integer, bigint, real, boolean, json, index, uniqueIndex, primaryKey, sql } = kit;

  const telephonySystems = table(
    'telephony_systems',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      nameKey: text('name_key').notNull(),
      servers: json('servers').$type<number[]>().notNull(),
      domains: json('domains').$type<string[]>().notNull(),
      featureLevels: json('feature_levels').$type<string[]>().notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [uniqueIndex('telephony_systems_name').on(t.nameKey)],
  );

  const tenants = table(
    'tenants',
    {
      id: text('id').primaryKey(),
      number: bigint('number').notNull(),
      url: text('url').notNull(),
      name: text('name').notNull(),
      /** The name as it is compared for uniqueness; the three forms are made in lib/tenants/keys.ts. */
      nameKey: text('name_key').notNull(),
      /** The name as it is sorted and found by its first letters. */
      sortKey: text('sort_key').notNull(),
      /** Everything text search looks into. */
      searchKey: text('search_key').notNull(),
      company: text('company'),
      active: boolean('active').notNull(),
      isPartner: boolean('is_partner').notNull(),
      partnerId: text('partner_id'),
      /** What a partner and everything below it may have at most; null where nobody set a limit. */
      limitTenants: integer('limit_tenants'),
      limitDirectoryNumbers: bigint('limit_directory_numbers'),
      limitAccessNumbers: bigint('limit_access_numbers'),
      limitLicences: integer('limit_licences'),
      contactFirstName: text('contact_first_name'),
      contactLastName: text('contact_last_name'),
      contactEmail: text('contact_email'),
      contactPhone: text('contact_phone'),
      addressStreet: text('address_street'),
      addressCity: text('address_city'),
      addressState: text('address_state'),
      addressZip: text('address_zip'),
      addressCountry: text('address_country'),
      /** In which mails to its people are written: `de`, `sv`. */
      language: text('language'),
      timeZone: text('time_zone'),
      dateFormat: text('date_format'),
      currencyFormat: text('currency_format'),
      paymentType: text('payment_type'),
      discount: real('discount'),
      trialDays: integer('trial_days'),
      licenseBlocks: integer('license_blocks'),
      nextBillingDate: text('next_billing_date'),
      /** What it has bought, by the ids of the provider's price list (domain.md 4.4). */
      subscriberPlan: text('subscriber_plan'),
      subscriberOption: text('subscriber_option'),
      accessoryPlan: text('accessory_plan'),
      free: boolean('free'),
      classification: text('classification'),
      numberOfUsers: integer('number_of_users'),
      estimatedNumberOfUsers: integer('estimated_number_of_users'),
      documentSpace: integer('document_space'),
      dataSpace: integer('data_space'),
      endpoints: json('endpoints').$type<{ name: string; url: string }[]>().notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      deletedAt: text('deleted_at'),
      /** False in the bin. Lists and uniqueness look at live tenants only. */
      live: boolean('live').notNull(),
      version: integer('version').notNull(),
      /** The batch with the change history that came with an import; this cluster's own log goes on after `historyAfter`. */
      historyBatch: text('history_batch'),
      /** The sequence of this cluster's log up to which entries are older than the import. */
      historyAfter: bigint('history_after'),
      /** While it is moved nobody changes it; nothing of this is part of the tenant itself. */
      frozenAt: text('frozen_at'),
      frozenReason: text('frozen_reason'),
      frozenByName: text('frozen_by_name'),
      /** Its address in its new home, once it has moved. */
      movedTo: text('moved_to'),
    },
    (t) => [
      uniqueIndex('tenants_number').on(t.number),
      uniqueIndex('tenants_live_name').on(t.nameKey).where(sql`${t.live}`),
      uniqueIndex('tenants_live_url').on(t.url).where(sql`${t.live}`),
      index('tenants_by_name').on(t.live, t.sortKey, t.id),
      index('tenants_by_status_name').on(t.live, t.active, t.sortKey, t.id),
      index('tenants_by_created').on(t.live, t.createdAt, t.id),
      index('tenants_by_updated').on(t.live, t.updatedAt, t.id),
      index('tenants_by_number').on(t.live, t.number),
      index('tenants_by_partner').on(t.partnerId, t.live, t.sortKey, t.id),
      index('tenants_partners').on(t.partnerId, t.id).where(sql`${t.isPartner}`),
      index('tenants_by_history').on(t.historyBatch).where(sql`${t.historyBatch} is not null`),
    ],
  );

  const telephonyProfiles = table(
    'telephony_profiles',
    {
      tenantId: text('tenant_id')
        .primaryKey()
        .references(() => tenants.id, { onDelete: 'cascade' }),
      systemId: text('system_id')
        .notNull()
        .references(() => telephonySystems.id),
      customerNumber: integer('customer_number').notNull(),
      customerName: text('customer_name').notNull(),
      acronym: text('acronym'),
      domainName: text('domain_name').notNull(),
      domainOwner: boolean('domain_owner').notNull(),
      restrictTerminalRegistration: boolean('restrict_terminal_registration').notNull(),
      enableShortUserIdFormat: boolean('enable_short_user_id_format').notNull(),
      exceptionForDialingNumbers: text('exception_for_dialing_numbers'),
      allowDirectCallsBetweenCustomers: boolean('allow_direct_calls_between_customers').notNull(),
      financeId: text('finance_id'),
      directoryNumbers: json('directory_numbers')
        .$type<{ directoryNumbers: string; prefixLength: number; extraDigits: string }[]>()
        .notNull(),
      commonAbbreviatedNumbers: json('common_abbreviated_numbers')
        .$type<{ commonAbbreviatedNumbers: string; prefixLength: number; extraDigits: string }[]>()
        .notNull(),
      /** Follows the tenant's `live`: a customer number is free again while its tenant lies in the bin. */
      live: boolean('live').notNull(),
    },
    (t) => [
      uniqueIndex('telephony_profiles_live_customer').on(t.systemId, t.customerNumber).where(sql`${t.live}`),
      index('telephony_profiles_by_customer_number').on(t.customerNumber),
      index('telephony_profiles_by_finance_id').on(t.financeId),
      index('telephony_profiles_by_domain').on(t.systemId, t.domainName),
    ],
  );

  const subscribers = table(
    'subscribers',
    {
      tenantId: text('tenant_id')
        .notNull()
        .references(() => telephonyProfiles.tenantId, { onDelete: 'cascade' }),
      position: integer('position').notNull(),
      numberRange: integer('number_range').notNull(),
      featurelevel: text('featurelevel').notNull(),
      dialingPrivileges: text('dialing_privileges').notNull(),
      endUserDeviceType: text('end_user_device_type').notNull(),
    },
    (t) => [primaryKey({ columns: [t.tenantId, t.position] })],
  );

  /** The numbers of live tenants as disjoint intervals: what overlap checks and number search seek in. */
  const numberRanges = table(
    'number_ranges',
    {
      systemId: text('system_id')
        .notNull()
        .references(() => telephonySystems.id),
      /** Digits in `first` and `last`; text order is number order only within one length. */
      length: integer('length').notNull(),
      first: text('first').notNull(),
      last: text('last').notNull(),
      tenantId: text('tenant_id')
        .notNull()
        .references(() => tenants.id, { onDelete: 'cascade' }),
      kind: text('kind').$type<'directory' | 'abbreviated'>().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.systemId, t.length, t.first] }),
      index('number_ranges_by_tenant').on(t.tenantId),
    ],
  );

  /** How many tenants there are of each sort, kept with every change so that a total costs nothing. */
  const tenantCounts = table(
    'tenant_counts',
    {
      partnerId: text('partner_id').notNull(),
      live: boolean('live').notNull(),
      active: boolean('active').notNull(),
      tenants: integer('tenants').notNull(),
    },
    (t) => [primaryKey({ columns: [t.partnerId, t.live, t.active] })],
  );

  /** What belongs directly to partners and is bounded by limits, kept with every change. */
  const partnerUses = table('partner_uses', {
    partnerId: text('partner_id').primaryKey(),
    tenants: integer('tenants').notNull(),
    directoryNumbers: bigint('directory_numbers').notNull(),
    accessNumbers: bigint('access_numbers').notNull(),
    licences: integer('licences').notNull(),
  });

  /** How many names begin with one or two characters: the totals that people see while they type. */
  const tenantPrefixCounts = table(
    'tenant_prefix_counts',
    {
      prefix: text('prefix').notNull(),
      live: boolean('live').notNull(),
      active: boolean('active').notNull(),
      tenants: integer('tenants').notNull(),
    },
    (t) => [primaryKey({ columns: [t.prefix, t.live, t.active] })],
  );

  const accounts = defineAccountTables(kit, { tenants });
  const numbers = defineNumberTables(kit, { tenants });
  const transfer = defineTransferTables(kit, { tenants });
  const templates = defineTemplateTables(kit, { tenants });
  const events = defineEventTables(kit);

  const idempotencyKeys = table(
    'idempotency_keys',
    {
      /** Who sent it; keys of different people never meet. */
      owner: text('owner').notNull(),
      key: text('key').notNull(),
      requestHash: text('request_hash').notNull(),
      /** What the command answered, to be answered again. */
      result: json('result'),
      createdAt: text('created_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.owner, t.key] }), index('idempotency_keys_by_age').on(t.createdAt)],
  );

  const settings = table('settings', {
    key: text('key').primaryKey(),
    value: json('value').notNull(),
  });

  const auditEntries = table(
    'audit_entries',
    {
      sequence: bigint('sequence').primaryKey(),
      id: text('id').notNull(),
      at: text('at').notNull(),
      actorId: text('actor_id').notNull(),
      actorName: text('actor_name').notNull(),
      door: text('door').notNull(),
      ip: text('ip').notNull(),
      requestId: text('request_id').notNull(),
      action: text('action').notNull(),
      entity: text('entity').notNull(),
      entityId: text('entity_id').notNull(),
      entityLabel: text('entity_label').notNull(),
      tenantId: text('tenant_id'),
      reason: text('reason'),
      before: json('before'),
      after: json('after'),
      previousHash: text('previous_hash').notNull(),
      hash: text('hash').notNull(),
    },
    (t) => [
      uniqueIndex('audit_entries_id').on(t.id),
      index('audit_entries_by_tenant').on(t.tenantId, t.sequence),
      index('audit_entries_by_actor').on(t.actorId, t.sequence),
      index('audit_entries_by_action').on(t.action, t.sequence),
      index('audit_entries_by_entity').on(t.entity, t.entityId, t.sequence),
    ],
  );

  /** In whose subtree an entry's tenant was when it was written: the partner it belonged to and those above. */
  const auditScopes = table(
    'audit_scopes',
    {
      partnerId: text('partner_id').notNull(),
      sequence: bigint('sequence').notNull(),
    },
    (t) => [primaryKey({ columns: [t.partnerId, t.sequence] })],
  );

  return {
    telephonySystems,
    tenants,
    telephonyProfiles,
    subscribers,
    numberRanges,
    tenantCounts,
    partnerUses,
    tenantPrefixCounts,
    ...accounts,
    ...numbers,
    ...transfer,
    ...templates,
    ...events,
    ...defineCallTables(kit),
    idempotencyKeys,
    settings,
    auditEntries,
    auditScopes,
  };
}

export type Tables = ReturnType<typeof defineTables>;
