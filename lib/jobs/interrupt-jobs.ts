import * as z from 'zod';
import { command, execute } from '../command';
import type { Context } from '../context';

/** Gives up jobs whose server stopped: of other runs than this one, and silent since then. */
export const interruptJobs = command({
  name: 'job.work',
  input: z.strictObject({ silentSince: z.iso.datetime() }),
  async run({ stores, run, now }, { silentSince }) {
    const silent = await stores.jobs.listSilent(run, silentSince);
    for (const job of silent) {
      const steps = job.steps.map((step) =>
        step.state === 'running' ? { ...step, state: 'failed' as const, endedAt: job.heartbeatAt } : step,
      );
      await stores.jobs.save({ ...job, steps, state: 'interrupted', failure: stopped, finishedAt: now });
      await stores.jobs.appendLine(job.id, now, stopped);
    }
    return { result: { interrupted: silent.length }, audit: null };
  },
});

const stopped = 'The server stopped while it worked on this. What was done until then stays as it is.';

/** In milliseconds: no living server is silent for longer. */
const silence = 60_000;

/** At the start, an embedded database is nobody else's: whatever another run worked on is left behind. */
export async function interruptSilent(context: Context, left: 'all' | 'silent'): Promise<number> {
  const since = Date.parse(context.now()) - (left === 'all' ? 0 : silence);
  const silentSince = new Date(since).toISOString();
  return (await execute(context, interruptJobs, { silentSince })).interrupted;
}

const keptDays = 90;

/** Takes away jobs of long ago, a piece at a time, so that nobody waits for it. */
export async function sweepJobs({ storage, now }: Context): Promise<void> {
  const before = new Date(Date.parse(now()) - keptDays * 86_400_000).toISOString();
  while (await storage.transact((stores) => stores.jobs.removeBefore(before))) continue;
}
