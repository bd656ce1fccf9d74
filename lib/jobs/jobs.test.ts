import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Context } from '../context';
import { Problem } from '../problem';
import { ask } from '../query';
import { cancelJob } from './cancel-job';
import { Cancelled } from './cancelled';
import { interruptSilent, sweepJobs } from './interrupt-jobs';
import { countJobItems, getJob, listJobItems, listJobLines, listJobs, watchJobs } from './read-jobs';
import { retryJob } from './retry-job';
import { type JobWork, runJob } from './run-job';
import { startJob } from './start-job';

onBothEngines('A job', (world) => {
  const who = () => world.as('provider-operator');
  const start = (context = who(), title = 'Export of Acme') =>
    startJob(context, { kind: 'export', title, steps: ['Read', 'Write'], input: { tenantId: 'acme' } });
  const see = (id: string) => ask(who(), getJob, { id });

  it('tells its steps, its log and what became of each thing', async () => {
    const job = await start();
    expect(job).toMatchObject({ state: 'waiting', personName: 'The provider-operator', run: 'TEST-RUN' });
    await runJob(who(), job, async (progress) => {
      await progress.step('Read', 'records');
      for (let done = 1; done <= 10_000; done++) progress.advance(done, 10_000);
      await progress.line('Read all of it.');
      await progress.step('Write');
      await progress.items([
        { subjectId: 'a', label: 'Ask', outcome: 'done', reason: null },
        { subjectId: 'b', label: 'Bok', outcome: 'failed', reason: 'It is frozen.' },
      ]);
      return { summary: 'Half of it.', counts: { done: 1, skipped: 0, failed: 1 } };
    });
    const ended = await see(job.id);
    expect(ended).toMatchObject({ state: 'done', result: { summary: 'Half of it.' }, failure: null });
    expect(ended.steps.map(({ name, state, unit }) => [name, state, unit])).toEqual([
      ['Read', 'done', 'records'],
      ['Write', 'done', undefined],
    ]);
    expect(ended.finishedAt).not.toBeNull();
    expect((await ask(who(), listJobLines, { id: job.id })).items.map(({ text }) => text)).toEqual([
      'Read all of it.',
    ]);
    expect((await ask(who(), listJobItems, { id: job.id, outcome: 'failed' })).items).toMatchObject([
      { position: 2, label: 'Bok', reason: 'It is frozen.' },
    ]);
    expect(await ask(who(), countJobItems, { id: job.id })).toEqual({ done: 1, skipped: 0, failed: 1 });
    const [entry] = await world.storage.read.audit.list({ entity: 'job' }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'job.start', entityLabel: 'Export of Acme', tenantId: null });
  });

  it('is written down to its end, also when the database was busy at that moment', async () => {
    const job = await start();
    let refusals = 2;
    const { storage } = world;
    const busyAtTimes: Context = {
      ...who(),
      storage: {
        ...storage,
        transact: (work) => {
          if (refusals === 0) return storage.transact(work);
          refusals -= 1;
          return Promise.reject(new Problem({ kind: 'busy', code: 'database-busy', message: 'Busy.' }));
        },
      },
    };
    await runJob(busyAtTimes, job, async () => ({ summary: 'All of it.' }));
    expect(refusals).toBe(0);
    expect(await see(job.id)).toMatchObject({ state: 'done', result: { summary: 'All of it.' } });
  });

  it('fails of a problem with its sentence, of a defect with the request id and without its text', async () => {
    const refused = await start();
    const wrong = new Problem({ kind: 'conflict', code: 'taken', message: 'The name is taken.' });
    await runJob(who(), refused, () => Promise.reject(wrong));
    expect(await see(refused.id)).toMatchObject({ state: 'failed', failure: 'The name is taken.' });

    const broken = await start();
    const defects: unknown[] = [];
    const defect = new Error('secret detail');
    await runJob(
      who(),
      broken,
      () => Promise.reject(defect),
      (error) => defects.push(error),
    );
    expect(await see(broken.id)).toMatchObject({
      state: 'failed',
      failure: 'This could not be done. Request id TEST-0001.',
    });
    expect(defects).toEqual([defect]);
  });

  it('is cancelled within a second, and keeps what was done until then', async () => {
    const job = await start();
    const running = runJob(who(), job, untilCancelled);
    while ((await see(job.id)).state !== 'running') await sleep(20);
    await sleep(100);
    await execute(who(), cancelJob, { id: job.id });
    const asked = Date.now();
    await running;
    expect(Date.now() - asked).toBeLessThan(1000);
    expect(await see(job.id)).toMatchObject({ state: 'cancelled', result: { summary: '1 of 3.' } });
    await expect(execute(who(), cancelJob, { id: job.id })).rejects.toMatchObject({ code: 'job-ended' });
  });

  it('is worked on once, however often it is begun', async () => {
    const job = await start();
    let times = 0;
    const work: JobWork = async () => {
      times++;
      await sleep(50);
      return { summary: 'Done.' };
    };
    await Promise.all([runJob(who(), job, work), runJob(who(), job, work)]);
    await runJob(who(), job, work);
    expect(times).toBe(1);
    expect(await see(job.id)).toMatchObject({ state: 'done' });
  });

  it('is done when its work was over before it could be stopped', async () => {
    const job = await start();
    await runJob(who(), job, async () => {
      await execute(who(), cancelJob, { id: job.id });
      return { summary: 'All of it.' };
    });
    expect(await see(job.id)).toMatchObject({ state: 'done', cancelRequested: true });
  });

  it('says until when it waits', async () => {
    const job = await start();
    await runJob(who(), job, async (progress) => {
      await progress.step('Read');
      await progress.wait('2026-01-05T09:00:00.000Z');
      await sleep(700);
      expect(await see(job.id)).toMatchObject({
        state: 'waiting',
        steps: [{ waitsUntil: '2026-01-05T09:00:00.000Z' }, {}],
      });
      await progress.wait(null);
      return { summary: 'Waited.' };
    });
    expect((await see(job.id)).steps[0]).not.toHaveProperty('waitsUntil');
  });

  it('is interrupted when its server stopped, and only then', async () => {
    const other: Context = { ...who(), run: 'OTHER-RUN' };
    const [lost, own] = [await start(other), await start()];
    expect(await interruptSilent(world.as('system'), 'silent')).toBe(0);
    world.pass(61_000);
    expect(await interruptSilent(world.as('system'), 'silent')).toBe(1);
    expect(await see(lost.id)).toMatchObject({ state: 'interrupted' });
    expect(await see(own.id)).toMatchObject({ state: 'waiting' });
    const left = await start(other);
    expect(await interruptSilent(world.as('system'), 'all')).toBe(1);
    expect(await see(left.id)).toMatchObject({ state: 'interrupted' });
    await runJob(who(), left, untilCancelled);
    expect(await see(left.id)).toMatchObject({ state: 'interrupted' });
  });

  it('is repeated for its failed part, and not while it runs or when nothing failed', async () => {
    const job = await start();
    await expect(execute(who(), retryJob, { id: job.id })).rejects.toMatchObject({ code: 'job-running' });
    await runJob(who(), job, () =>
      Promise.reject(new Problem({ kind: 'busy', code: 'busy', message: 'Busy.' })),
    );
    const again = await execute(who(), retryJob, { id: job.id });
    expect(again).toMatchObject({
      state: 'waiting',
      title: job.title,
      input: { tenantId: 'acme', again: job.id },
    });
    await runJob(who(), again, async () => ({ summary: 'Done.' }));
    await expect(execute(who(), retryJob, { id: again.id })).rejects.toMatchObject({
      code: 'nothing-to-retry',
    });
  });

  it('is listed newest first, one’s own or everyone’s, from either side', async () => {
    const admin = world.as('provider-administrator');
    const made = [];
    for (const title of ['One', 'Two', 'Three']) made.push(await start(admin, title));
    const first = await ask(admin, listJobs, { who: 'mine', limit: 2, count: true });
    expect([first.items.map(({ title }) => title), 'total' in first && first.total]).toEqual([
      ['Three', 'Two'],
      3,
    ]);
    expect(first.items[0]).not.toHaveProperty('input');
    const second = await ask(admin, listJobs, { who: 'mine', limit: 2, after: first.next ?? '' });
    expect([second.items.map(({ title }) => title), second.next]).toEqual([['One'], null]);
    const back = await ask(admin, listJobs, { who: 'mine', limit: 2, before: second.previous ?? '' });
    expect([back.items.map(({ title }) => title), back.previous]).toEqual([['Three', 'Two'], null]);
    expect((await ask(admin, listJobs, { state: 'interrupted' })).items).toHaveLength(2);
    await expect(ask(admin, listJobs, { after: 'nonsense' })).rejects.toMatchObject({ code: 'bad-cursor' });

    const [one] = made;
    if (!one) throw new Error('No job was made.');
    expect((await ask(admin, watchJobs, {})).mine).toHaveLength(3);
    await runJob(admin, one, async () => ({ summary: 'Done.' }));
    expect(await ask(admin, watchJobs, { known: [one.id, 'another'] })).toMatchObject({
      ended: [{ id: one.id, title: 'One', state: 'done' }],
    });
  });

  it('is taken away after 90 days with all that belongs to it', async () => {
    const job = await start();
    await runJob(who(), job, async (progress) => {
      for (let at = 0; at < 3000; at++)
        await progress.items([{ subjectId: `${at}`, label: `${at}`, outcome: 'done', reason: null }]);
      return { summary: 'Done.' };
    });
    expect(await ask(who(), countJobItems, { id: job.id })).toMatchObject({ done: 3000 });
    await sweepJobs(who());
    expect(await see(job.id)).toBeDefined();
    world.pass(91 * 86_400_000);
    await sweepJobs(who());
    await expect(see(job.id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await world.storage.read.jobs.listItems(job.id, {}, { limit: 1 })).toEqual([]);
  });
});

const untilCancelled: JobWork = async ({ signal }) => {
  while (!signal.aborted) await sleep(20);
  throw new Cancelled({ summary: '1 of 3.' });
};
