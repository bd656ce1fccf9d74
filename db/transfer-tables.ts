import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Kit } from './kit/sqlite';

/** What is referred to; the whole type would have to know this file first. */
interface Others {
  tenants: { id: AnySQLiteColumn };
}

/** Calling lists, and what moves a tenant: imports with their plans, jobs, locks, moves, transfer requests. */
export function defineTransferTables(kit: Kit, { tenants }: Others) {
  const { table, text, integer, bigint, boolean, json, index, uniqueIndex, primaryKey } = kit;

  /** The records of a list are a batch of the record storage (db/records), which is written once and never changed. */
  const callingLists = table(
    'calling_lists',
    {
      id: text('id').primaryKey(),
      tenantId: text('tenant_id')
        .notNull()
        .references(() => tenants.id, { onDelete: 'cascade' }),
      name: text('name').notNull(),
      nameKey: text('name_key').notNull(),
      columns: json('columns').$type<string[]>().notNull(),
      /** The column that a record is found by, such as the one with its telephone number. */
      keyColumn: text('key_column').notNull(),
      records: bigint('records').notNull(),
      /** Of the records as NDJSON, as an archive holds them. */
      bytes: bigint('bytes').notNull(),
      sha256: text('sha256').notNull(),
      batch: text('batch').notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [
      uniqueIndex('calling_lists_name').on(t.tenantId, t.nameKey),
      index('calling_lists_by_batch').on(t.batch),
    ],
  );

  /** An archive that came in, what it holds, and what would become of it. */
  const imports = table(
    'imports',
    {
      id: text('id').primaryKey(),
      personId: text('person_id').notNull(),
      personName: text('person_name').notNull(),
      door: text('door').notNull(),
      fileName: text('file_name').notNull(),
      bytes: bigint('bytes').notNull(),
      state: text('state').notNull(),
      /** What the archive holds, without its records; null until it is read. */
      content: json('content'),
      choices: json('choices').notNull(),
      /** Of the plan; null until there is one. */
      digest: text('digest'),
      counts: json('counts').notNull(),
      /** Whether the plan can be applied as it stands. */
      applicable: boolean('applicable').notNull(),
      /** Why it was refused: issues with the entry as path. */
      refusal: json('refusal'),
      /** Ticks of the check list after the import. */
      checks: json('checks').notNull(),
      jobId: text('job_id'),
      tenantId: text('tenant_id'),
      tenantName: text('tenant_name'),
      /** Where a tenant was made from a template: which, and which version of it. */
      templateId: text('template_id'),
      templateVersion: integer('template_version'),
      /** Of a package: the tenant it goes into. Null where the archive becomes a tenant of its own. */
      targetId: text('target_id'),
      /** The mapping properties that came with it, as they were sent. */
      mapping: text('mapping'),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
    },
    (t) => [
      index('imports_by_created').on(t.createdAt, t.id),
      index('imports_by_tenant').on(t.tenantId, t.createdAt),
      index('imports_by_state').on(t.state, t.updatedAt),
    ],
  );

  /** One line of an import's plan, and after it was applied of its report. */
  const importItems = table(
    'import_items',
    {
      importId: text('import_id')
        .notNull()
        .references(() => imports.id, { onDelete: 'cascade' }),
      position: integer('position').notNull(),
      kind: text('kind').notNull(),
      what: text('what').notNull(),
      verdict: text('verdict').notNull(),
      reason: text('reason'),
      /** Everything else of the item (lib/transfer/model.ts). */
      rest: json('rest').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.importId, t.position] }),
      index('import_items_by_verdict').on(t.importId, t.verdict, t.position),
    ],
  );

  const jobs = table(
    'jobs',
    {
      id: text('id').primaryKey(),
      kind: text('kind').notNull(),
      title: text('title').notNull(),
      state: text('state').notNull(),
      steps: json('steps').notNull(),
      done: bigint('done').notNull(),
      /** Null where nobody knows. */
      total: bigint('total'),
      personId: text('person_id').notNull(),
      personName: text('person_name').notNull(),
      tenantId: text('tenant_id'),
      /** What it was started with, so that its failed part can be repeated. */
      input: json('input'),
      result: json('result'),
      failure: text('failure'),
      cancelRequested: boolean('cancel_requested').notNull(),
      /** The run of the server that works on it; a job of a run that is over was interrupted. */
      run: text('run').notNull(),
      heartbeatAt: text('heartbeat_at').notNull(),
      createdAt: text('created_at').notNull(),
      finishedAt: text('finished_at'),
    },
    (t) => [
      index('jobs_by_created').on(t.createdAt, t.id),
      index('jobs_by_state').on(t.state, t.createdAt, t.id),
      index('jobs_by_person').on(t.personId, t.createdAt, t.id),
    ],
  );

  const jobItems = table(
    'job_items',
    {
      jobId: text('job_id')
        .notNull()
        .references(() => jobs.id, { onDelete: 'cascade' }),
      position: integer('position').notNull(),
      subjectId: text('subject_id').notNull(),
      label: text('label').notNull(),
      outcome: text('outcome').notNull(),
      reason: text('reason'),
    },
    (t) => [
      primaryKey({ columns: [t.jobId, t.position] }),
      index('job_items_by_outcome').on(t.jobId, t.outcome, t.position),
    ],
  );

  const jobLines = table(
    'job_lines',
    {
      jobId: text('job_id')
        .notNull()
        .references(() => jobs.id, { onDelete: 'cascade' }),
      position: integer('position').notNull(),
      at: text('at').notNull(),
      text: text('text').notNull(),
    },
    (t) => [primaryKey({ columns: [t.jobId, t.position] })],
  );

  /** Who does what only one may do at a time. Free when there is no row, or when it is over. */
  const locks = table('locks', {
    name: text('name').primaryKey(),
    holderId: text('holder_id').notNull(),
    holderTitle: text('holder_title').notNull(),
    holderName: text('holder_name').notNull(),
    run: text('run').notNull(),
    acquiredAt: text('acquired_at').notNull(),
    heartbeatAt: text('heartbeat_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  });

  /** A tenant's way to another cluster, step by step. */
  const moves = table(
    'moves',
    {
      id: text('id').primaryKey(),
      tenantId: text('tenant_id').notNull(),
      tenantName: text('tenant_name').notNull(),
      state: text('state').notNull(),
      reason: text('reason').notNull(),
      /** Where it goes: the other console's address. */
      target: text('target'),
      /** The tenant's address there, once it is known. */
      newHome: text('new_home'),
      ticks: json('ticks').notNull(),
      personId: text('person_id').notNull(),
      personName: text('person_name').notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
    },
    (t) => [
      index('moves_by_tenant').on(t.tenantId, t.createdAt),
      index('moves_by_created').on(t.createdAt, t.id),
    ],
  );

  /** Numbers that an imported tenant had elsewhere and another tenant holds here: its holder is asked for them. */
  const transferRequests = table(
    'transfer_requests',
    {
      id: text('id').primaryKey(),
      importId: text('import_id').notNull(),
      first: text('first').notNull(),
      last: text('last').notNull(),
      holderId: text('holder_id').notNull(),
      holderName: text('holder_name').notNull(),
      forTenantId: text('for_tenant_id').notNull(),
      forTenantName: text('for_tenant_name').notNull(),
      state: text('state').$type<'open' | 'granted' | 'declined'>().notNull(),
      note: text('note'),
      personId: text('person_id').notNull(),
      personName: text('person_name').notNull(),
      createdAt: text('created_at').notNull(),
      decidedAt: text('decided_at'),
      decidedByName: text('decided_by_name'),
    },
    (t) => [
      index('transfer_requests_by_state').on(t.state, t.createdAt, t.id),
      index('transfer_requests_by_holder').on(t.holderId, t.state),
      index('transfer_requests_by_tenant').on(t.forTenantId, t.state),
    ],
  );

  return {
    callingLists,
    imports,
    importItems,
    jobs,
    jobItems,
    jobLines,
    locks,
    moves,
    transferRequests,
  };
}
