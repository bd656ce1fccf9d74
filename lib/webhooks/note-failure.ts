import { between, hour, shift } from '../accounts/instants';
import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import { type Delivery, patience, type SealedWebhook, testType } from './model';
import { pauseBecause } from './pause-because';
import { pauseOfDelivery, restAfter } from './retry-plan';

/**
 * A delivery that was tried in vain waits for its next try, or is given up. After too many in a row the webhook is paused;
 * the entry that says so is the answer. A test is tried once and counts for nothing.
 */
export async function noteFailure(
  context: CommandContext,
  webhook: SealedWebhook,
  delivery: Delivery,
): Promise<AuditSubject | null> {
  const { stores, now } = context;
  const isTest = delivery.type === testType;
  const pause = isTest ? null : pauseOfDelivery(delivery.tries);
  await stores.webhooks.saveDelivery(
    pause === null
      ? { ...delivery, state: 'failed', nextAttemptAt: null, endedAt: now }
      : { ...delivery, state: 'waiting', nextAttemptAt: shift(now, pause), endedAt: null },
  );
  if (isTest) return null;
  const failing = {
    failures: webhook.failures + 1,
    failingSince: webhook.failingSince ?? now,
    lastAttemptAt: now,
  };
  await stores.webhooks.save({
    id: webhook.id,
    ...failing,
    retryAt: shift(now, restAfter(failing.failures)),
  });
  const isOver =
    failing.failures >= patience.failures || between(failing.failingSince, now) >= patience.hours * hour;
  if (webhook.state !== 'active' || !isOver) return null;
  return pauseBecause(context, { ...webhook, ...failing }, 'failures');
}
