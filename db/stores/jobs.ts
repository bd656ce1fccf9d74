import { and, asc, count, eq, getTableColumns, gt, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { ItemOutcome, Job, JobItem, JobState, ListedJob } from '@/lib/jobs/model';
import type { JobFilter, JobStore } from '@/lib/jobs/store';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';
import { newestFirst } from '../newest-first';

const order = { list: 'jobs', kind: 'text' } as const;

export function jobStore(database: Database): JobStore {
  const { q, tables } = database;
  const { jobs, jobItems, jobLines } = tables;
  const { input: _input, ...listed } = getTableColumns(jobs);

  function matching({ kind, state, active, personId, tenantId }: JobFilter): SQL | undefined {
    return and(
      kind && eq(jobs.kind, kind),
      state && eq(jobs.state, state),
      active ? isActive() : undefined,
      personId === undefined ? undefined : eq(jobs.personId, personId),
      tenantId === undefined ? undefined : eq(jobs.tenantId, tenantId),
    );
  }

  function isActive(): SQL {
    return inArray(jobs.state, ['waiting', 'running'] satisfies JobState[]);
  }

  async function lastPosition(table: typeof jobItems | typeof jobLines, jobId: string): Promise<number> {
    const [row] = await q
      .select({ last: sql<number>`coalesce(max(${table.position}), 0)` })
      .from(table as typeof jobLines)
      .where(eq(table.jobId, jobId));
    return row?.last ?? 0;
  }

  return {
    async find(id) {
      const [row] = await q.select().from(jobs).where(eq(jobs.id, id));
      return row && { ...toJob(row), input: row.input };
    },
    async list(filter, page) {
      const { beyond, orderBy, limit, pageOf } = newestFirst({ order, by: [jobs.createdAt, jobs.id], page });
      const found = await q
        .select(listed)
        .from(jobs)
        .where(and(matching(filter), beyond))
        .orderBy(...orderBy)
        .limit(limit);
      return pageOf(found.map(toJob), ({ createdAt }) => createdAt);
    },
    async count(filter) {
      const [row] = await q.select({ found: count() }).from(jobs).where(matching(filter));
      return row?.found ?? 0;
    },
    async insert(job) {
      await q.insert(jobs).values(job);
    },
    async save(job) {
      const { id, input: _written, ...row } = job as Job;
      await q.update(jobs).set(row).where(eq(jobs.id, id));
    },
    async listSilent(exceptRun, since) {
      const found = await q
        .select(listed)
        .from(jobs)
        .where(and(isActive(), ne(jobs.run, exceptRun), lt(jobs.heartbeatAt, since)))
        .orderBy(asc(jobs.createdAt), asc(jobs.id));
      return found.map(toJob);
    },
    async appendItems(jobId, items) {
      if (items.length === 0) return;
      const last = await lastPosition(jobItems, jobId);
      const rows = items.map(({ subjectId, label, outcome, reason }, at) => ({
        jobId,
        position: last + 1 + at,
        subjectId,
        label,
        outcome,
        reason,
      }));
      await insertRows(database, jobItems, rows);
    },
    async replaceItems(jobId, items) {
      if (items.length === 0) return;
      const positions = items.map(({ position }) => position);
      for (let at = 0; at < positions.length; at += 200)
        await q
          .delete(jobItems)
          .where(and(eq(jobItems.jobId, jobId), inArray(jobItems.position, positions.slice(at, at + 200))));
      await insertRows(
        database,
        jobItems,
        items.map((item) => ({ ...item, jobId })),
      );
    },
    async listItems(jobId, { outcome }, { after = 0, limit }) {
      const { jobId: _job, ...columns } = getTableColumns(jobItems);
      const found = await q
        .select(columns)
        .from(jobItems)
        .where(
          and(
            eq(jobItems.jobId, jobId),
            outcome && eq(jobItems.outcome, outcome),
            gt(jobItems.position, after),
          ),
        )
        .orderBy(asc(jobItems.position))
        .limit(limit);
      return found as JobItem[];
    },
    async countItems(jobId) {
      const found = await q
        .select({ outcome: jobItems.outcome, found: count() })
        .from(jobItems)
        .where(eq(jobItems.jobId, jobId))
        .groupBy(jobItems.outcome);
      const of = (outcome: ItemOutcome) => found.find((row) => row.outcome === outcome)?.found ?? 0;
      return { done: of('done'), skipped: of('skipped'), failed: of('failed') };
    },
    async appendLine(jobId, at, text) {
      const position = (await lastPosition(jobLines, jobId)) + 1;
      await q.insert(jobLines).values({ jobId, position, at, text });
    },
    async listLines(jobId, { after = 0, limit }) {
      const { jobId: _job, ...columns } = getTableColumns(jobLines);
      return q
        .select(columns)
        .from(jobLines)
        .where(and(eq(jobLines.jobId, jobId), gt(jobLines.position, after)))
        .orderBy(asc(jobLines.position))
        .limit(limit);
    },
    async removeBefore(instant, most = 2000) {
      const [over] = await q
        .select({ id: jobs.id })
        .from(jobs)
        .where(lt(jobs.finishedAt, instant))
        .orderBy(asc(jobs.createdAt))
        .limit(1);
      if (!over) return false;
      for (const table of [jobItems, jobLines] as (typeof jobLines)[]) {
        const [end] = await q
          .select({ position: table.position })
          .from(table)
          .where(eq(table.jobId, over.id))
          .orderBy(asc(table.position))
          .limit(1)
          .offset(most);
        if (!end) continue;
        await q.delete(table).where(and(eq(table.jobId, over.id), lt(table.position, end.position)));
        return true;
      }
      await q.delete(jobs).where(eq(jobs.id, over.id));
      return true;
    },
  };
}

/** Kinds, states and steps were checked by the code that wrote them. */
function toJob<Row extends { kind: string; state: string; steps: unknown; result: unknown }>(row: Row) {
  return row as unknown as ListedJob;
}
