import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { type ClaimedMail, claimMails, noteDelivery } from '@/lib/mail/deliver-mails';
import { persistently } from '@/lib/persistently';
import { Problem } from '@/lib/problem';
import { systemContext } from './base-context';
import type { MailOutcome } from './judge-mail-failure';
import { logDefect } from './log';
import { mailSender } from './mail-sender';
import { publicUrl } from './public-url';
import { sendMail } from './send-mail';
import { readSmtpSettings } from './smtp-settings';

/** A slow server, or one that hangs, holds up this many mails and not the others. */
const atOnce = 4;
const everyMs = 1000;

export interface Deliverer {
  /** Begins with what is due, as far as there is room. */
  look(): Promise<void>;
  /** Until nothing is under way here. */
  settle(): Promise<void>;
}

type Send = (claimed: ClaimedMail) => Promise<MailOutcome>;

/** Takes mails out of the outbox and hands them over. Any number of these, in any number of servers, share one outbox. */
export function makeDeliverer(context: Context, send: Send): Deliverer {
  const underWay = new Set<Promise<void>>();
  return {
    async look() {
      const room = atOnce - underWay.size;
      if (room === 0) return;
      const due = await context.storage.read.mails.listDue(context.now(), 1);
      if (due.length === 0) return;
      for (const claimed of await execute(context, claimMails, { limit: room })) {
        const work = deliver(context, claimed, send).finally(() => underWay.delete(work));
        underWay.add(work);
      }
    },
    async settle() {
      await Promise.all(underWay);
    },
  };
}

async function deliver(context: Context, claimed: ClaimedMail, send: Send): Promise<void> {
  const { id, leaseUntil } = claimed.mail;
  try {
    const outcome = await send(claimed);
    await persistently(() => execute(context, noteDelivery, { id, leaseUntil, ...outcome }));
  } catch (error) {
    logDefect(error, { requestId: '', door: 'system', path: `/mails/${id}` });
  }
}

declare global {
  // Next loads a module several times in one process; one of them delivers. A stop waits for what is under way.
  var tenantryMails: { end(): Promise<void> } | undefined;
}

/** Looks into the outbox once a second for as long as this server runs. Without a mail server nothing is done. */
export async function startDelivering(): Promise<void> {
  if (globalThis.tenantryMails) return;
  const context = await systemContext();
  const deliverer = makeDeliverer(context, (claimed) => {
    const smtp = readSmtpSettings();
    if (!smtp) return Promise.resolve({ outcome: 'later', answer: 'No mail server is set.' });
    return sendMail(claimed, {
      smtp,
      sender: mailSender(),
      place: publicUrl(),
      serverKey: context.serverKey,
    });
  });
  let isLooking = false;
  const look = async () => {
    if (isLooking || !readSmtpSettings()) return;
    isLooking = true;
    try {
      await deliverer.look();
    } catch (error) {
      // A busy database is asked again in a second.
      if (!(error instanceof Problem)) logDefect(error, { requestId: '', door: 'system', path: '/mails' });
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs).unref();
  globalThis.tenantryMails = {
    async end() {
      clearInterval(timer);
      await deliverer.settle();
    },
  };
}
