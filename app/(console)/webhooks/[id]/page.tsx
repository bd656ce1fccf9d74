import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { PageHeader } from '@/components/frame/page-header';
import { Link } from '@/components/scope/link';
import { ApiCall } from '@/components/ui/code-block';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Tabs } from '@/components/ui/tabs';
import { Time } from '@/components/ui/time';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { readDeliveriesCall } from '@/components/webhooks/api-calls';
import { DeliveryTable } from '@/components/webhooks/delivery-table';
import { deliveryWords, WebhookLamp } from '@/components/webhooks/webhook-lamp';
import { sayLastDay, tenantsOf, typesOf } from '@/components/webhooks/webhook-table';
import { mayRun } from '@/lib/permissions';
import { deliveryStates } from '@/lib/webhooks/model';
import { listDeliveries } from '@/lib/webhooks/read-webhooks';
import { labelOf } from '@/lib/webhooks/tell-webhook';
import { redeliverFailedAction } from '../_actions';
import { findWebhook } from '../_find';
import { KeeperSections, PausedSection } from './_sections';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ state?: string; after?: string; done?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findWebhook((await params).id);
  return { title: `${found ? labelOf(found) : 'Not found'} · Webhooks` };
}

const keptDays = 30;

export default async function WebhookPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const webhook = await findWebhook((await params).id);
  if (!webhook) notFound();
  const { id } = webhook;
  const { state: wanted, after, done } = await searchParams;
  const state = deliveryStates.find((one) => one === wanted);
  const { items, next } = await read(listDeliveries, {
    webhookId: id,
    state,
    limit: 50,
    after: after || undefined,
  });
  const [zone, now] = [await readTimeZone(), (await consoleContext()).now()];
  const at = (instant: string | null) =>
    instant && <Time at={instant} zone={zone} now={now} show="absolute" />;
  const since = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
  return (
    <>
      {done === 'saved' && <ToastOnArrival title={`${labelOf(webhook)} saved`} />}
      {done === 'resumed' && <ToastOnArrival title={`${labelOf(webhook)} resumed`} />}
      <PageHeader
        title={labelOf(webhook)}
        breadcrumb={[{ label: 'Webhooks', href: '/webhooks' }]}
        lamp={<WebhookLamp webhook={webhook} />}
        actions={
          mayRun(actor, 'webhook.update') && (
            <LinkButton href={`/webhooks/${id}/edit`} variant="primary" data-shortcut="e">
              Edit
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <PausedSection webhook={webhook} actor={actor} />
        <DefinitionList
          items={[
            { term: 'Address', value: <span className="wrap-anywhere">{webhook.url}</span> },
            { term: 'Tells of', value: `${typesOf(webhook)} ${tenantsOf(webhook)}` },
            { term: 'Last success', value: at(webhook.lastSuccessAt) ?? 'none yet' },
            { term: 'Last attempt', value: at(webhook.lastAttemptAt) ?? 'none yet' },
            ...(webhook.failures > 0
              ? [
                  {
                    term: 'In vain',
                    value: (
                      <>
                        {webhook.failures} in a row, since {at(webhook.failingSince)}
                      </>
                    ),
                  },
                ]
              : []),
            { term: 'Last 24 hours', value: sayLastDay(webhook) },
            {
              term: 'Made',
              value: (
                <>
                  {at(webhook.createdAt)}, by {webhook.createdByName}
                </>
              ),
            },
          ]}
        />
        <section aria-labelledby="deliveries" className="flex flex-col gap-3">
          <h2 id="deliveries" className="text-section font-bold">
            Deliveries
          </h2>
          <Tabs
            label="Deliveries by state"
            items={[
              { label: 'All', href: `/webhooks/${id}`, current: state === undefined },
              ...deliveryStates.map((one) => ({
                label: deliveryWords[one],
                href: `/webhooks/${id}?state=${one}`,
                current: one === state,
              })),
            ]}
          />
          {items.length > 0 ? (
            <DeliveryTable deliveries={items} zone={zone} now={now} />
          ) : (
            <EmptyState
              kind={state ? 'no-match' : 'first-use'}
              title={state ? 'No deliveries in this state.' : 'Nothing was sent yet.'}
              actions={
                state ? (
                  <LinkButton href={`/webhooks/${id}`}>Show all</LinkButton>
                ) : (
                  <LinkButton href="/tenants">Go to tenants</LinkButton>
                )
              }
            >
              {state || webhook.state === 'paused'
                ? undefined
                : 'The next change of a tenant or its numbers is sent within a second or two.'}
            </EmptyState>
          )}
          {next && (
            <p>
              <Link href={`/webhooks/${id}?${state ? `state=${state}&` : ''}after=${next}`} className="link">
                Older deliveries
              </Link>
            </p>
          )}
          {state === 'failed' && items.length > 0 && mayRun(actor, 'webhook.redeliver') && (
            <ActionButton
              action={redeliverFailedAction}
              fields={{ id, since }}
              pendingText="Putting them into the line…"
            >
              Send all that failed again
            </ActionButton>
          )}
        </section>
        <KeeperSections webhook={webhook} actor={actor} />
        <ApiCall code={readDeliveriesCall(webhook)} />
      </div>
    </>
  );
}
