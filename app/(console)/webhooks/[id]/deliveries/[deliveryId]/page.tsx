import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { PageHeader } from '@/components/frame/page-header';
import { RefreshWhileRunning } from '@/components/jobs/refresh-while-running';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall, CodeBlock } from '@/components/ui/code-block';
import { DefinitionList } from '@/components/ui/definition-list';
import { Time } from '@/components/ui/time';
import { AttemptList } from '@/components/webhooks/attempt-list';
import { DeliveryLamp } from '@/components/webhooks/webhook-lamp';
import { mayRun } from '@/lib/permissions';
import { testType } from '@/lib/webhooks/model';
import { labelOf } from '@/lib/webhooks/tell-webhook';
import { redeliverAction } from '../../../_actions';
import { findDelivery, findWebhook } from '../../../_find';

interface Props {
  params: Promise<{ id: string; deliveryId: string }>;
}

export const metadata: Metadata = { title: 'Delivery · Webhooks' };

export default async function DeliveryPage({ params }: Props) {
  const actor = await requireActor();
  const { id, deliveryId } = await params;
  const webhook = await findWebhook(id);
  const delivery = webhook && (await findDelivery(id, deliveryId));
  if (!delivery) notFound();
  const { type, state, attempts, sequence, nextAttemptAt, createdAt, body, tried } = delivery;
  const [zone, now] = [await readTimeZone(), (await consoleContext()).now()];
  const isDue = state === 'waiting' && (nextAttemptAt === null || nextAttemptAt <= now);
  const mayRepeat = type !== testType && state !== 'waiting' && mayRun(actor, 'webhook.redeliver');
  return (
    <>
      <PageHeader
        title={type}
        breadcrumb={[
          { label: 'Webhooks', href: '/webhooks' },
          { label: labelOf(webhook), href: `/webhooks/${id}` },
        ]}
        lamp={<DeliveryLamp state={state} />}
      />
      {isDue && (webhook.state === 'active' || type === testType) && <RefreshWhileRunning />}
      <div className="flex flex-col gap-6">
        <DefinitionList
          items={[
            { term: 'Delivery', value: deliveryId, kind: 'digits' },
            ...(sequence > 0 ? [{ term: 'Event', value: String(sequence), kind: 'digits' as const }] : []),
            { term: 'Into the line', value: <Time at={createdAt} zone={zone} now={now} show="absolute" /> },
            { term: 'Attempts', value: String(attempts) },
            ...(state === 'waiting' && nextAttemptAt && !isDue
              ? [
                  {
                    term: 'Next attempt',
                    value: <Time at={nextAttemptAt} zone={zone} now={now} show="absolute" />,
                  },
                ]
              : []),
          ]}
        />
        {mayRepeat && (
          <ActionButton
            action={redeliverAction}
            fields={{ webhookId: id, id: deliveryId }}
            pendingText="Putting it into the line…"
          >
            Send it again
          </ActionButton>
        )}
        <section aria-labelledby="attempts" className="flex flex-col gap-3">
          <h2 id="attempts" className="text-section font-bold">
            Attempts
          </h2>
          <AttemptList tried={tried} zone={zone} now={now} />
        </section>
        <section aria-labelledby="request" className="flex flex-col gap-3">
          <h2 id="request" className="text-section font-bold">
            Request
          </h2>
          <CodeBlock what="Body, set in lines" code={JSON.stringify(JSON.parse(body), undefined, 2)} />
        </section>
        <ApiCall code={curlCommand({ method: 'GET', path: `/webhooks/${id}/deliveries/${deliveryId}` })} />
      </div>
    </>
  );
}
