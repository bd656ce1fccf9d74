import { beforeAll, expect, it } from 'vitest';
import { onBothEngines, type World } from '@/db/testing';
import { createBlock } from '@/lib/access-numbers/create-block';
import { execute } from '@/lib/command';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { notReached } from '@/lib/jobs/change-many';
import type { Job } from '@/lib/jobs/model';
import { getJob, listJobItems } from '@/lib/jobs/read-jobs';
import { retryJob } from '@/lib/jobs/retry-job';
import { runJob } from '@/lib/jobs/run-job';
import { startJob } from '@/lib/jobs/start-job';
import { ask } from '@/lib/query';
import { createTenant } from '@/lib/tenants/create-tenant';
import { freezeTenant, unfreezeTenant } from '@/lib/tenants/freeze-tenant';
import { listTenants } from '@/lib/tenants/list-tenants';
import type { Tenant } from '@/lib/tenants/model';
import { type BulkJob, bulkSteps, bulkWork } from './bulk-work';

onBothEngines('A change of many as a job', (world) => {
  const operator = () => world.as('provider-operator');
  const tenants: Tenant[] = [];
  const many = 60;

  beforeAll(async () => {
    for (let at = 0; at < many; at++)
      tenants.push(
        await execute(operator(), createTenant, { name: `Tenant ${String(at).padStart(2, '0')}` }),
      );
  });

  const start = (input: BulkJob) =>
    startJob(operator(), { kind: 'bulk-change', title: 'Change many', steps: bulkSteps, input });
  const run = (job: Job) =>
    runJob(operator(), job, bulkWork(operator(), job), (error) => {
      throw error;
    });
  const see = (id: string) => ask(operator(), getJob, { id });
  const active = async () =>
    (await ask(operator(), listTenants, { status: 'active', limit: 1, count: true })).total;
  const matching = (filter: object, expected: number) => ({ filter, expected });

  it('changes all that a filter matches, and says of each how it fared; what failed is repeated', async () => {
    const [first, second] = tenants;
    await execute(operator(), freezeTenant, { id: second?.id ?? '', reason: 'It moves.' });
    const job = await start({
      noun: 'tenant',
      change: 'activate',
      selection: matching({ q: 'Tenant' }, many),
    });
    await run(job);
    expect(await see(job.id)).toMatchObject({
      state: 'done',
      result: {
        summary: '59 tenants activated, 1 failed.',
        counts: { done: 59, skipped: 0, failed: 1 },
        href: '/tenants',
      },
      done: many,
      total: many,
    });
    const { items } = await ask(operator(), listJobItems, { id: job.id });
    expect(items).toHaveLength(50);
    expect(items.slice(0, 2)).toMatchObject([
      { position: 1, subjectId: first?.id, label: 'Tenant 00', outcome: 'done', reason: null },
      { position: 2, label: 'Tenant 01', outcome: 'failed' },
    ]);
    await execute(operator(), unfreezeTenant, { id: second?.id ?? '' });
    const again = await execute(operator(), retryJob, { id: job.id });
    await run(again);
    expect(await see(again.id)).toMatchObject({ state: 'done', result: { summary: '1 tenant activated.' } });
    expect(await active()).toBe(many);
  });

  it('changes nothing when another number matches by then', async () => {
    const job = await start({ noun: 'tenant', change: 'deactivate', selection: matching({}, many + 1) });
    await run(job);
    expect(await see(job.id)).toMatchObject({ state: 'failed' });
    expect((await see(job.id)).failure).toContain('Nothing was changed');
    expect(await active()).toBe(many);
  });

  it('leaves the rest as it is when it is cancelled, says so, and goes on with exactly that', async () => {
    const job = await start({
      noun: 'tenant',
      change: 'deactivate',
      selection: { ids: tenants.map(({ id }) => id) },
    });
    await cancelAfter(world, job, 3);
    const ended = await see(job.id);
    const done = ended.result?.counts?.done ?? 0;
    expect(ended.state).toBe('cancelled');
    expect(done).toBeGreaterThan(2);
    expect(done).toBeLessThan(many);
    expect(ended.result?.summary).toContain(`${many - done} were not reached and are as they were.`);
    expect(await active()).toBe(many - done);
    const left = await ask(operator(), listJobItems, { id: job.id, outcome: 'skipped', limit: 200 });
    expect(left.items).toHaveLength(many - done);
    expect(new Set(left.items.map(({ reason }) => reason))).toEqual(new Set([notReached]));
    await execute(operator(), createTenant, { name: 'Created since' });
    const again = await execute(operator(), retryJob, { id: job.id });
    await run(again);
    expect((await see(again.id)).result?.counts).toEqual({ done: many - done, skipped: 0, failed: 0 });
    expect(await active()).toBe(0);
  });

  it('changes blocks, some in a transaction, each with its own outcome and entry', async () => {
    for (let at = 0; at < many; at++)
      await execute(operator(), createBlock, { number: `4670${1000 + at}`, count: 1 });
    const [acme] = tenants;
    const selection = matching({}, many);
    const input = { noun: 'block', change: 'assign', selection, tenantId: acme?.id } as const;
    const job = await start(input);
    await run(job);
    expect(await see(job.id)).toMatchObject({ state: 'done', result: { counts: { done: many, failed: 0 } } });
    const entries = await world.storage.read.audit.list({ tenantId: acme?.id }, { limit: 200 });
    expect(entries.filter(({ action }) => action === 'access-number.assign')).toHaveLength(many);
    const late = await start(input);
    await run(late);
    expect((await see(late.id)).result?.counts).toEqual({ done: 0, skipped: many, failed: 0 });
  });

  it('says of each why not when a whole part is refused', async () => {
    const job = await start({
      noun: 'block',
      change: 'assign',
      selection: matching({}, many),
      tenantId: 'gone',
    });
    await run(job);
    expect((await see(job.id)).result?.counts).toEqual({ done: 0, skipped: 0, failed: many });
  });
});

/** Cancels when so many tenants are inactive; with slow steps, so that it is noticed in the middle. */
async function cancelAfter(world: World, job: Job, many: number): Promise<void> {
  const operator = world.as('provider-operator');
  const work = bulkWork(operator, job);
  let passed = 0;
  await runJob(operator, job, (progress) =>
    work({
      ...progress,
      async items(items) {
        await progress.items(items);
        passed += 1;
        if (passed === many) await execute(operator, cancelJob, { id: job.id });
        if (passed > many) await new Promise((resolve) => setTimeout(resolve, 150));
      },
    }),
  );
}
