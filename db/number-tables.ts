import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Kit } from './kit/sqlite';

/** What is referred to; the whole type would have to know this file first. */
interface Others {
  tenants: { id: AnySQLiteColumn };
}

/** The provider's number space: access numbers and what they run over, who held what when, and what is free. */
export function defineNumberTables(kit: Kit, { tenants }: Others) {
  const { table, text, integer, bigint, json, index, uniqueIndex, primaryKey } = kit;

  const trunks = table(
    'trunks',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      nameKey: text('name_key').notNull(),
      domain: text('domain').notNull(),
      carrier: text('carrier'),
      /** With it the trunk registers outward, without it it is static. */
      registrationNumber: text('registration_number'),
      registrationUser: text('registration_user'),
      /** Sealed; nothing reads it back out. */
      registrationPassword: text('registration_password'),
      prefixes: json('prefixes').$type<{ prefix: string; cost: number }[]>().notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [uniqueIndex('trunks_name').on(t.nameKey)],
  );

  const smsAccounts = table(
    'sms_accounts',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      nameKey: text('name_key').notNull(),
      carrier: text('carrier'),
      host: text('host').notNull(),
      port: integer('port').notNull(),
      /** Messages a second. */
      maxRate: integer('max_rate'),
      systemId: text('system_id'),
      /** Sealed; nothing reads it back out. */
      password: text('password'),
      smppType: text('smpp_type').$type<'TRANSCEIVER' | 'SENDER' | 'RECEIVER'>().notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [uniqueIndex('sms_accounts_name').on(t.nameKey)],
  );

  /** Disjoint blocks of access numbers; what is not in one does not exist for the provider. */
  const accessNumberBlocks = table(
    'access_number_blocks',
    {
      id: text('id').primaryKey(),
      /** Digits in `first` and `last`; text order is number order only within one length. */
      length: integer('length').notNull(),
      first: text('first').notNull(),
      last: text('last').notNull(),
      count: bigint('count').notNull(),
      media: text('media').$type<'VOICE' | 'TEXT' | 'VOICE_AND_TEXT'>().notNull(),
      state: text('state').$type<'free' | 'assigned' | 'reserved' | 'quarantined'>().notNull(),
      /** When a reservation or quarantine ends; it counts as free from then on, even before it is swept. */
      stateUntil: text('state_until'),
      tenantId: text('tenant_id').references(() => tenants.id),
      /** Who reserved it. */
      reservedById: text('reserved_by_id'),
      reservedByName: text('reserved_by_name'),
      /** Whose it was before quarantine. */
      lastTenantId: text('last_tenant_id'),
      lastTenantName: text('last_tenant_name'),
      note: text('note'),
      /** Through which door it came. */
      source: text('source').notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [
      uniqueIndex('access_number_blocks_first').on(t.length, t.first),
      index('access_number_blocks_by_tenant').on(t.tenantId, t.length, t.first),
      index('access_number_blocks_by_last_tenant').on(t.lastTenantId),
      index('access_number_blocks_by_state').on(t.state, t.length, t.first),
      index('access_number_blocks_by_media').on(t.media, t.length, t.first),
      index('access_number_blocks_by_end').on(t.state, t.stateUntil),
      index('access_number_blocks_by_updated').on(t.updatedAt, t.id),
    ],
  );

  /** Totals that are kept with every change, by the state that is stored: what is over meanwhile is told apart by its end. */
  const accessNumberCounts = table(
    'access_number_counts',
    {
      state: text('state').$type<'free' | 'assigned' | 'reserved' | 'quarantined'>().notNull(),
      media: text('media').$type<'VOICE' | 'TEXT' | 'VOICE_AND_TEXT'>().notNull(),
      blocks: integer('blocks').notNull(),
      numbers: bigint('numbers').notNull(),
    },
    (t) => [primaryKey({ columns: [t.state, t.media] })],
  );

  const accessNumberTrunks = table(
    'access_number_trunks',
    {
      blockId: text('block_id')
        .notNull()
        .references(() => accessNumberBlocks.id, { onDelete: 'cascade' }),
      position: integer('position').notNull(),
      trunkId: text('trunk_id')
        .notNull()
        .references(() => trunks.id),
      prefix: text('prefix').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.blockId, t.position] }),
      index('access_number_trunks_by_trunk').on(t.trunkId),
    ],
  );

  const accessNumberSmsAccounts = table(
    'access_number_sms_accounts',
    {
      blockId: text('block_id')
        .notNull()
        .references(() => accessNumberBlocks.id, { onDelete: 'cascade' }),
      position: integer('position').notNull(),
      smsAccountId: text('sms_account_id')
        .notNull()
        .references(() => smsAccounts.id),
    },
    (t) => [
      primaryKey({ columns: [t.blockId, t.position] }),
      index('access_number_sms_accounts_by_account').on(t.smsAccountId),
    ],
  );

  /**
   * Who held which numbers from when until when. A row outlives its tenant. The leading digits that both ends share
   * make a number's possible rows findable by a seek for each of its prefixes.
   */
  const numberOwnerships = table(
    'number_ownerships',
    {
      id: text('id').primaryKey(),
      /** The telephony system's id, or `access` for access numbers. */
      space: text('space').notNull(),
      length: integer('length').notNull(),
      shared: text('shared').notNull(),
      first: text('first').notNull(),
      last: text('last').notNull(),
      kind: text('kind').$type<'directory' | 'abbreviated' | 'access'>().notNull(),
      tenantId: text('tenant_id').notNull(),
      tenantName: text('tenant_name').notNull(),
      fromAt: text('from_at').notNull(),
      /** Null while it is held. */
      untilAt: text('until_at'),
    },
    (t) => [
      index('number_ownerships_by_number').on(t.space, t.length, t.shared, t.first),
      index('number_ownerships_by_tenant').on(t.tenantId, t.untilAt),
    ],
  );

  /**
   * The occupied numbers of a space as a tree of decades: a row for every prefix below which some numbers are taken and
   * some are not. Counts are decimal text, because 20 digits hold more numbers than 64 bits count.
   */
  const numberDecades = table(
    'number_decades',
    {
      /** The telephony system's id, `access` for what is in the inventory, `access-free` for what of it is free. */
      space: text('space').notNull(),
      length: integer('length').notNull(),
      prefix: text('prefix').notNull(),
      /** One letter for each next digit: `e` nothing taken, `f` everything taken, `m` mixed. */
      children: text('children').notNull(),
      occupied: text('occupied').notNull(),
      /** Free numbers at the start, at the end, and in the longest run, with where that run begins. */
      freeAtStart: text('free_at_start').notNull(),
      freeAtEnd: text('free_at_end').notNull(),
      longestFree: text('longest_free').notNull(),
      longestFreeFirst: text('longest_free_first').notNull(),
    },
    (t) => [primaryKey({ columns: [t.space, t.length, t.prefix] })],
  );

  /** Directory numbers that somebody keeps for a while; over at `until`, even before it is swept. */
  const numberHolds = table(
    'number_holds',
    {
      id: text('id').primaryKey(),
      space: text('space').notNull(),
      length: integer('length').notNull(),
      first: text('first').notNull(),
      last: text('last').notNull(),
      personId: text('person_id').notNull(),
      personName: text('person_name').notNull(),
      note: text('note'),
      createdAt: text('created_at').notNull(),
      until: text('until').notNull(),
    },
    (t) => [
      index('number_holds_by_number').on(t.space, t.length, t.first),
      index('number_holds_by_end').on(t.until),
    ],
  );

  /** Numbers that came pasted or as CSV, with what would become of each row; nothing is written before it is applied. */
  const numberSheets = table(
    'number_sheets',
    {
      id: text('id').primaryKey(),
      personId: text('person_id').notNull(),
      title: text('title').notNull(),
      state: text('state').$type<'reading' | 'judged' | 'applying' | 'applied' | 'failed'>().notNull(),
      /** How the columns are understood and which repairs are wished. */
      options: json('options').notNull(),
      columns: json('columns').$type<string[]>().notNull(),
      counts: json('counts').$type<Record<string, number>>().notNull(),
      rowsRead: integer('rows_read').notNull(),
      rowsJudged: integer('rows_judged').notNull(),
      /** Of what was judged, so that exactly this is applied. */
      digest: text('digest'),
      failure: text('failure'),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
    },
    (t) => [
      index('number_sheets_by_person').on(t.personId, t.createdAt),
      index('number_sheets_by_age').on(t.updatedAt),
    ],
  );

  const numberSheetRows = table(
    'number_sheet_rows',
    {
      sheetId: text('sheet_id')
        .notNull()
        .references(() => numberSheets.id, { onDelete: 'cascade' }),
      /** As the spreadsheet counts: the first line is 1. */
      row: integer('row').notNull(),
      cells: json('cells').$type<string[]>().notNull(),
      verdict: text('verdict').notNull(),
      /** What would be written. */
      planned: json('planned'),
      issues: json('issues').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.sheetId, t.row] }),
      index('number_sheet_rows_by_verdict').on(t.sheetId, t.verdict, t.row),
    ],
  );

  /**
   * Licence use as changes, added up by month: how many more subscribers at its end than at its beginning, and the
   * seconds that each change lasted in it, from which the average over the month follows.
   */
  const licenceMonths = table(
    'licence_months',
    {
      month: text('month').notNull(),
      /** Empty where the tenant has none. */
      financeId: text('finance_id').notNull(),
      featurelevel: text('featurelevel').notNull(),
      /** Empty for the provider's own tenants. */
      partnerId: text('partner_id').notNull(),
      change: integer('change').notNull(),
      subscriberSeconds: bigint('subscriber_seconds').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.month, t.financeId, t.featurelevel, t.partnerId] }),
      index('licence_months_by_finance_id').on(t.financeId, t.month),
    ],
  );

  return {
    trunks,
    smsAccounts,
    accessNumberBlocks,
    accessNumberCounts,
    accessNumberTrunks,
    accessNumberSmsAccounts,
    numberOwnerships,
    numberDecades,
    numberHolds,
    numberSheets,
    numberSheetRows,
    licenceMonths,
  };
}
