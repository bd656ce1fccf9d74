import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { persistently } from '@/lib/persistently';
import { Problem } from '@/lib/problem';
import {
  type AttemptOutcome,
  type ClaimedDelivery,
  claimWebhooks,
  noteAttempt,
} from '@/lib/webhooks/deliver-webhooks';
import { unsealSecret } from '@/lib/webhooks/find-webhook';
import { signBody } from '@/lib/webhooks/sign-body';
import { systemContext } from './base-context';
import type { Deliverer } from './deliver-mails';
import { logDefect } from './log';
import { observeWebhook } from './metrics';
import { sendWebhook } from './send-webhook';

/** Receivers that are slow, or hang, hold up this many webhooks and not the others. */
const atOnce = 8;
const everyMs = 1000;
/** After so many deliveries to one receiver others have their turn. */
const mostInTurn = 50;

type SendDelivery = (claimed: ClaimedDelivery, signature: string) => Promise<AttemptOutcome>;

/** Takes deliveries out of the lines of webhooks and hands them over. Any number of these, in any number of servers, share the lines. */
export function makeWebhookDeliverer(context: Context, send: SendDelivery): Deliverer & { stop(): void } {
  const underWay = new Set<Promise<void>>();
  let isOver = false;
  return {
    async look() {
      const room = atOnce - underWay.size;
      if (room === 0 || isOver || !(await hasWork(context))) return;
      for (const claimed of await execute(context, claimWebhooks, { limit: room })) {
        const turn = deliverInTurn(context, claimed, send, () => isOver).finally(() => underWay.delete(turn));
        underWay.add(turn);
      }
    },
    async settle() {
      await Promise.all(underWay);
    },
    /** What is under way is finished, and nothing else is begun. */
    stop() {
      isOver = true;
    },
  };
}

async function hasWork({ storage: { read }, now }: Context): Promise<boolean> {
  const lastSequence = await read.events.findLastSequence();
  return (await read.webhooks.listDue(now(), { limit: 1, lastSequence })).length > 0;
}

async function deliverInTurn(
  context: Context,
  first: ClaimedDelivery,
  send: SendDelivery,
  isOver: () => boolean,
): Promise<void> {
  let claimed: ClaimedDelivery | null = first;
  try {
    for (let sent = 1; claimed; sent += 1) {
      const outcome = await send(claimed, signatureOf(context, claimed));
      observeWebhook(outcome);
      claimed = await note(context, claimed, { ...outcome, goOn: sent < mostInTurn && !isOver() });
    }
  } catch (error) {
    logDefect(error, { requestId: '', door: 'system', path: `/webhooks/${first.webhook.id}` });
  }
}

function note(
  context: Context,
  { delivery, webhook: { leaseUntil } }: ClaimedDelivery,
  outcome: AttemptOutcome & { goOn: boolean },
): Promise<ClaimedDelivery | null> {
  const noted = { deliveryId: delivery.id, leaseUntil, ...outcome };
  return persistently(() => execute(context, noteAttempt, noted));
}

/** With the secret, and for a day beside it with the one before. */
function signatureOf(context: Context, { webhook, delivery: { body } }: ClaimedDelivery): string {
  const at = context.now();
  const { secret, formerSecret, formerSecretUntil } = webhook;
  const counts = formerSecret !== null && formerSecretUntil !== null && formerSecretUntil > at;
  const sealed = counts ? [secret, formerSecret] : [secret];
  return signBody({ secrets: sealed.map((one) => unsealSecret(context, one)), body, at });
}

declare global {
  // Next loads a module several times in one process; one of them delivers. A stop waits for what is under way.
  var tenantryWebhooks: { end(): Promise<void> } | undefined;
}

/** Looks for something to send once a second for as long as this server runs. */
export async function startDeliveringWebhooks(): Promise<void> {
  if (globalThis.tenantryWebhooks) return;
  const context = await systemContext();
  const deliverer = makeWebhookDeliverer(context, (claimed, signature) =>
    sendWebhook(claimed, { signature, now: context.now }),
  );
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await deliverer.look();
    } catch (error) {
      // A busy database is asked again in a second.
      if (!(error instanceof Problem)) logDefect(error, { requestId: '', door: 'system', path: '/webhooks' });
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs).unref();
  globalThis.tenantryWebhooks = {
    async end() {
      clearInterval(timer);
      deliverer.stop();
      await deliverer.settle();
    },
  };
}
