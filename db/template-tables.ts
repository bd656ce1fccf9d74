import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Kit } from './kit/sqlite';

/** What is referred to; the whole type would have to know this file first. */
interface Others {
  tenants: { id: AnySQLiteColumn };
}

/** What new tenants are made from. */
export function defineTemplateTables(kit: Kit, { tenants }: Others) {
  const { table, text, integer, json, index, uniqueIndex, primaryKey } = kit;

  const templates = table(
    'templates',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      nameKey: text('name_key').notNull(),
      description: text('description').notNull(),
      /** The number of its newest version. */
      latest: integer('latest').notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
    },
    (t) => [uniqueIndex('templates_name').on(t.nameKey), index('templates_by_updated').on(t.updatedAt, t.id)],
  );

  /** Never changed once it is written. */
  const templateVersions = table(
    'template_versions',
    {
      templateId: text('template_id')
        .notNull()
        .references(() => templates.id, { onDelete: 'cascade' }),
      number: integer('number').notNull(),
      source: text('source').$type<'tenant' | 'archive'>().notNull(),
      /** The tenant that it was made from; of an archive, the tenant in it. */
      sourceTenantId: text('source_tenant_id').notNull(),
      sourceName: text('source_name').notNull(),
      fileName: text('file_name'),
      databaseVersion: integer('database_version').notNull(),
      platformVersion: text('platform_version').notNull(),
      asOf: text('as_of').notNull(),
      /** As an archive has it, without calling lists and history. */
      content: json('content').notNull(),
      note: text('note').notNull(),
      createdById: text('created_by_id').notNull(),
      createdByName: text('created_by_name').notNull(),
      createdAt: text('created_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.templateId, t.number] })],
  );

  /** Which tenant was made from which version; the parts that were brought up to a later one since. */
  const templateUses = table(
    'template_uses',
    {
      tenantId: text('tenant_id')
        .primaryKey()
        .references(() => tenants.id, { onDelete: 'cascade' }),
      templateId: text('template_id')
        .notNull()
        .references(() => templates.id, { onDelete: 'cascade' }),
      templateVersion: integer('template_version').notNull(),
      usedAt: text('used_at').notNull(),
      updatedAt: text('updated_at').notNull(),
    },
    (t) => [index('template_uses_by_template').on(t.templateId, t.templateVersion, t.tenantId)],
  );

  return { templates, templateVersions, templateUses };
}
