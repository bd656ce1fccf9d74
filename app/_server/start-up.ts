import { expireAllBlocks } from '@/lib/access-numbers/expire-blocks';
import { createFirstAdministrator } from '@/lib/accounts/create-first-administrator';
import { openFirstRun } from '@/lib/accounts/open-first-run';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { sweepEvents } from '@/lib/events/sweep-events';
import { sweepCalls } from '@/lib/interface-calls/sweep-calls';
import { interruptSilent, sweepJobs } from '@/lib/jobs/interrupt-jobs';
import { fillLicenceMonths } from '@/lib/licences/fill-licence-months';
import { freeLeftLocks } from '@/lib/locks/free-left-locks';
import { sweepMails } from '@/lib/mail/sweep-mails';
import { sweepSheets } from '@/lib/number-sheets/read-sheets';
import { buildNumberSpaces } from '@/lib/number-spaces/build-spaces';
import { purgeExpired } from '@/lib/tenants/purge-tenant';
import { endDeadImports, sweepImports } from '@/lib/transfer/sweep-imports';
import { sweepDeliveries } from '@/lib/webhooks/sweep-deliveries';
import { systemContext } from './base-context';
import { startDelivering } from './deliver-mails';
import { startDeliveringWebhooks } from './deliver-webhooks';
import { sweepExports } from './export-files';
import { startRecording } from './interface-calls';
import { log } from './log';
import { getStorage } from './storage';
import { sweepArchives, sweepArchivesAtStart } from './sweep-archives';
import { sweepBatches, sweepBatchesAtStart } from './sweep-batches';

const minute = 60_000;
const hour = 60 * minute;
const idempotencyDays = 1;

/** Opens the database and brings it up to date, sees to it that somebody can get in, and begins the hourly tidying. */
export async function startUp(): Promise<void> {
  const { engine, databaseVersion } = await getStorage();
  const startedAt = Date.now();
  const context = await systemContext();
  await fillLicenceMonths(context);
  await buildNumberSpaces(context);
  if (engine === 'sqlite') await freeLeftLocks(context);
  await endDeadImports(context, engine === 'sqlite' ? 'all' : 'silent');
  await (engine === 'sqlite' ? sweepArchivesAtStart(context) : sweepArchives(context));
  await sweepBatchesAtStart(startedAt);
  await letFirstPersonIn(context);
  await interruptSilent(context, engine === 'sqlite' ? 'all' : 'silent');
  await sweepExports(Date.now(), engine === 'sqlite' ? 'too' : 'not');
  await startDelivering();
  await startRecording();
  await startDeliveringWebhooks();
  setInterval(() => void tidyUp(), hour).unref();
  setInterval(() => void endWhatIsOver(), minute).unref();
  log.info({ engine, databaseVersion }, 'ready');
}

/** `npm start` reads the link from here and prints it; it is kept nowhere else in clear text. */
async function letFirstPersonIn(context: Context): Promise<void> {
  const { TENANTRY_ADMIN_EMAIL: email, TENANTRY_ADMIN_PASSWORD: password } = process.env;
  if (email && password) await execute(context, createFirstAdministrator, { email, password });
  const link = await execute(context, openFirstRun, {});
  if (link)
    Object.assign(globalThis, { [Symbol.for('tenantry.firstRun')]: `/first-run?token=${link.token}` });
}

/** Reservations and quarantines read as over at once, this only stores it; and jobs whose server is gone. */
async function endWhatIsOver(): Promise<void> {
  try {
    const context = await systemContext();
    await expireAllBlocks(context);
    await interruptSilent(context, 'silent');
    await endDeadImports(context, 'silent');
  } catch (error) {
    log.error({ err: error }, 'storing what is over failed; it is tried again in a minute');
  }
}

async function tidyUp(): Promise<void> {
  try {
    const context = await systemContext();
    await purgeExpired(context);
    await sweepSheets(context, Date.now());
    await sweepImports(context);
    await sweepArchives(context);
    await sweepBatches();
    await sweepJobs(context);
    await sweepMails(context);
    await sweepCalls(context);
    await sweepEvents(context);
    await sweepDeliveries(context);
    await sweepExports(Date.now(), 'not');
    await context.storage.transact(async (stores) => {
      const before = new Date(Date.now() - idempotencyDays * 24 * hour).toISOString();
      await stores.idempotency.removeBefore(before);
      await stores.numberHolds.removeOver(context.now());
    });
  } catch (error) {
    log.error({ err: error }, 'tidying failed; it is tried again in an hour');
  }
}
