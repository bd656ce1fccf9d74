import { and, asc, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { NumberRangeStore, OccupiedRun } from '@/lib/tenants/store';
import type { Database } from '../database';
import { fixedLimit, prepare } from '../prepare';

export function numberRangeStore(database: Database): NumberRangeStore {
  const { q, tables } = database;
  const { numberRanges: ranges, tenants } = tables;
  const { systemId, length, first, last, except } = {
    systemId: sql.placeholder('systemId'),
    length: sql.placeholder('length'),
    first: sql.placeholder('first'),
    last: sql.placeholder('last'),
    except: sql.placeholder('except'),
  };
  // Ranges of a system are disjoint, so only the one that begins nearest below `first` can reach into it.
  const nearest = sql`coalesce((select max(below.first) from number_ranges as below
    where below.system_id = ${systemId} and below.length = ${length} and below.first <= ${first}), ${first})`;
  const prepareOverlaps = (limit: number) =>
    prepare(`number-ranges-overlaps-${limit}`, () =>
      q
        .select({
          first: ranges.first,
          last: ranges.last,
          kind: ranges.kind,
          tenantId: ranges.tenantId,
          tenantName: tenants.name,
        })
        .from(ranges)
        .innerJoin(tenants, eq(tenants.id, ranges.tenantId))
        .where(
          and(
            eq(ranges.systemId, systemId),
            eq(ranges.length, length),
            gte(ranges.first, nearest),
            lte(ranges.first, last),
            gte(ranges.last, first),
            ne(ranges.tenantId, except),
          ),
        )
        .orderBy(asc(ranges.first))
        .limit(fixedLimit(limit)),
    );
  const readOverlaps = new Map<number, ReturnType<typeof prepareOverlaps>>();

  return {
    listBlocks: () => listBlocks(database),
    listOverlaps({ range, exceptTenantId: except = '', limit, ...wanted }) {
      const read = readOverlaps.get(limit) ?? prepareOverlaps(limit);
      readOverlaps.set(limit, read);
      return read({ ...wanted, ...range, except, length: range.first.length });
    },
  };
}

/**
 * Hops through the primary key. From the first interval of a block to the last one that begins in it, whose end is how
 * far the run reaches, since intervals are disjoint; then to the next interval beyond.
 */
async function listBlocks({ rows }: Database): Promise<OccupiedRun[]> {
  const own = sql`r.system_id = hop.system_id and r.length = hop.length`;
  const endOfBlock = sql`substr(substr(hop.first, 1, 2) || '99999999999999999999', 1, hop.length)`;
  const reach = sql`(select r.last from number_ranges as r where ${own} and r.first <= ${endOfBlock}
    order by r.first desc limit 1)`;
  return rows<OccupiedRun>(sql`
    with recursive lengths (length) as (
      select 2 union all select length + 1 from lengths where length < 20
    ), hop (system_id, length, first) as (
      select s.id, lengths.length, (select min(r.first) from number_ranges as r
        where r.system_id = s.id and r.length = lengths.length)
      from telephony_systems as s cross join lengths
      union all
      select hop.system_id, hop.length, (select min(r.first) from number_ranges as r
        where ${own} and r.first > ${reach})
      from hop where hop.first is not null
    )
    select hop.system_id as "systemId", hop.first as "first", ${reach} as "last"
    from hop where hop.first is not null
    order by hop.system_id, hop.length, hop.first`);
}
