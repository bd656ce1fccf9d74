import { and, asc, count, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Template, TemplateContent, TemplateVersion } from '@/lib/templates/model';
import type { ListedTemplate, TemplateStore } from '@/lib/templates/store';
import { nameKey } from '@/lib/tenants/keys';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';
import { templateUseStore } from './template-uses';

const order: Order<'text'> = { list: 'templates', kind: 'text' };

type Row = Database['tables']['templates']['$inferSelect'];
type VersionRow = Omit<Database['tables']['templateVersions']['$inferSelect'], 'content'>;

/** What new tenants are made from. Versions are written once; their content is only read where it is used. */
export function templateStore(database: Database): TemplateStore {
  const { q, tables, engine } = database;
  const { templates, templateVersions: versions, templateUses: uses, tenants } = tables;
  const { content: _content, ...light } = columnsOf(versions);

  const live = (isBehind: boolean) => sql<number>`(select cast(count(*) as integer) from ${uses}
    inner join ${tenants} on ${tenants.id} = ${uses.tenantId}
    where ${uses.templateId} = ${templates.id} and ${tenants.live} = ${sql.param(true, tenants.live)}
    ${isBehind ? sql`and ${uses.templateVersion} < ${templates.latest}` : sql``})`;

  function matches({ q: text = '' }: { q?: string }): SQL | undefined {
    const key = nameKey(text);
    if (key === '') return undefined;
    return engine === 'sqlite'
      ? sql`instr(${templates.nameKey}, ${key}) > 0`
      : sql`strpos(${templates.nameKey}, ${key}) > 0`;
  }

  return {
    async find(id) {
      const [row] = await q.select().from(templates).where(eq(templates.id, id));
      return row && toTemplate(row);
    },
    async findByName(name) {
      const [row] = await q
        .select()
        .from(templates)
        .where(eq(templates.nameKey, nameKey(name)));
      return row && toTemplate(row);
    },
    async list(filter, { limit, after, before }) {
      const cursor = after ?? before;
      const place = cursor === undefined ? undefined : decodeCursor(cursor, order);
      const isBack = after === undefined && before !== undefined;
      const beyond = isBack ? gt : lt;
      const sort = isBack ? asc : desc;
      const found = await q
        .select({
          template: templates,
          newest: light,
          tenants: live(false).as('made'),
          behind: live(true).as('behind'),
        })
        .from(templates)
        .innerJoin(
          versions,
          and(eq(versions.templateId, templates.id), eq(versions.number, templates.latest)),
        )
        .where(
          and(
            matches(filter),
            place &&
              or(
                beyond(templates.updatedAt, place.value),
                and(eq(templates.updatedAt, place.value), beyond(templates.id, place.id)),
              ),
          ),
        )
        .orderBy(sort(templates.updatedAt), sort(templates.id))
        .limit(limit + 1);
      const isMore = found.length > limit;
      const page = found.slice(0, limit);
      if (isBack) page.reverse();
      const placeOf = (row: (typeof page)[number] | undefined) =>
        row ? encodeCursor(order, { value: row.template.updatedAt, id: row.template.id }) : null;
      return {
        items: page.map(
          ({ template, newest, tenants: made, behind }): ListedTemplate => ({
            ...toTemplate(template),
            newest: toVersion(newest),
            tenants: made,
            behind,
          }),
        ),
        next: (isBack ? cursor !== undefined : isMore) ? placeOf(page.at(-1)) : null,
        previous: (isBack ? isMore : cursor !== undefined) ? placeOf(page[0]) : null,
      };
    },
    async count(filter) {
      const [row] = await q.select({ found: count() }).from(templates).where(matches(filter));
      return row?.found ?? 0;
    },
    async insert(template) {
      await q.insert(templates).values(toRow(template));
    },
    async save(template) {
      await q.update(templates).set(toRow(template)).where(eq(templates.id, template.id));
    },
    async remove(id) {
      await q.delete(templates).where(eq(templates.id, id)); // takes its versions and uses along
    },
    async listVersions(templateId) {
      const rows = await q
        .select(light)
        .from(versions)
        .where(eq(versions.templateId, templateId))
        .orderBy(desc(versions.number));
      return rows.map(toVersion);
    },
    async findVersion(templateId, number) {
      const [row] = await q
        .select()
        .from(versions)
        .where(and(eq(versions.templateId, templateId), eq(versions.number, number)));
      if (!row) return undefined;
      const { content, ...version } = row;
      return { ...toVersion(version), content: content as TemplateContent };
    },
    async insertVersion(version, content) {
      await q.insert(versions).values({ ...version, content });
    },
    ...templateUseStore(database),
  };
}

function columnsOf(table: Database['tables']['templateVersions']) {
  const { templateId, number, source, sourceTenantId, sourceName, fileName, databaseVersion } = table;
  const { platformVersion, asOf, content, note, createdById, createdByName, createdAt } = table;
  return {
    templateId,
    number,
    source,
    sourceTenantId,
    sourceName,
    fileName,
    databaseVersion,
    platformVersion,
    asOf,
    content,
    note,
    createdById,
    createdByName,
    createdAt,
  };
}

function toRow(template: Template): Row {
  return { ...template, nameKey: nameKey(template.name) };
}

function toTemplate({ nameKey: _, ...template }: Row): Template {
  return template;
}

function toVersion(row: VersionRow): TemplateVersion {
  return row;
}
