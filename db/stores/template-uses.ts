import { and, asc, desc, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { TemplateStore } from '@/lib/templates/store';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';

const order: Order<'text'> = { list: 'tenants of a template', kind: 'text' };

/** Which tenants were made from a template, and from which version of it. */
export function templateUseStore({
  q,
  tables: { templateUses: uses, tenants },
}: Database): Pick<TemplateStore, 'countUses' | 'findUse' | 'saveUse' | 'listUses'> {
  return {
    async countUses(templateId, latest) {
      const [row] = await q
        .select({
          tenants: sql<number>`cast(count(*) as integer)`,
          behind: sql<number>`cast(coalesce(sum(case when ${uses.templateVersion} < ${latest} then 1 else 0 end), 0) as integer)`,
        })
        .from(uses)
        .innerJoin(tenants, eq(tenants.id, uses.tenantId))
        .where(and(eq(uses.templateId, templateId), eq(tenants.live, true)));
      return row ?? { tenants: 0, behind: 0 };
    },
    async findUse(tenantId) {
      const [row] = await q.select().from(uses).where(eq(uses.tenantId, tenantId));
      return row;
    },
    async saveUse({ tenantId, ...use }) {
      await q
        .insert(uses)
        .values({ tenantId, ...use })
        .onConflictDoUpdate({ target: uses.tenantId, set: use });
    },
    async listUses(templateId, { olderThan }, { limit, after, before }) {
      const cursor = after ?? before;
      const place = cursor === undefined ? undefined : decodeCursor(cursor, order);
      const isBack = after === undefined && before !== undefined;
      const beyond = isBack ? lt : gt;
      const sort = isBack ? desc : asc;
      const found = await q
        .select({
          use: uses,
          name: tenants.name,
          url: tenants.url,
          active: tenants.active,
          value: tenants.sortKey,
        })
        .from(uses)
        .innerJoin(tenants, eq(tenants.id, uses.tenantId))
        .where(
          and(
            eq(uses.templateId, templateId),
            eq(tenants.live, true),
            olderThan === undefined ? undefined : lt(uses.templateVersion, olderThan),
            place &&
              or(
                beyond(tenants.sortKey, place.value),
                and(eq(tenants.sortKey, place.value), beyond(tenants.id, place.id)),
              ),
          ),
        )
        .orderBy(sort(tenants.sortKey), sort(tenants.id))
        .limit(limit + 1);
      const isMore = found.length > limit;
      const page = found.slice(0, limit);
      if (isBack) page.reverse();
      const placeOf = (row: (typeof page)[number] | undefined) =>
        row ? encodeCursor(order, { value: row.value, id: row.use.tenantId }) : null;
      return {
        items: page.map(({ use, name, url, active }) => ({ ...use, name, url, active })),
        next: (isBack ? cursor !== undefined : isMore) ? placeOf(page.at(-1)) : null,
        previous: (isBack ? isMore : cursor !== undefined) ? placeOf(page[0]) : null,
      };
    },
  };
}
