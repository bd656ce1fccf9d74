import type { Metadata } from 'next';
import { consoleContext, read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader } from '@/components/frame/page-header';
import { Link } from '@/components/scope/link';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { listWebhooksCall } from '@/components/webhooks/api-calls';
import { WebhookTable } from '@/components/webhooks/webhook-table';
import { mayRun } from '@/lib/permissions';
import { listWebhooks } from '@/lib/webhooks/read-webhooks';

export const metadata: Metadata = { title: 'Webhooks · System' };

interface Props {
  searchParams: Promise<{ after?: string; done?: string }>;
}

export default async function WebhooksPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { after, done } = await searchParams;
  const { items, next } = await read(listWebhooks, { limit: 50, after: after || undefined });
  const { now } = await consoleContext();
  const mayAdd = mayRun(actor, 'webhook.create');
  return (
    <>
      {done === 'deleted' && <ToastOnArrival title="Webhook deleted" />}
      <PageHeader
        title="Webhooks"
        meta="Tell other systems what happens to tenants and numbers, as it happens."
        actions={
          mayAdd && (
            <LinkButton href="/webhooks/new" variant="primary" data-shortcut="c">
              Add webhook
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-4">
        {items.length > 0 ? (
          <WebhookTable webhooks={items} zone={await readTimeZone()} now={now()} />
        ) : (
          <EmptyState
            kind="first-use"
            title="No webhooks yet."
            actions={
              mayAdd ? (
                <LinkButton href="/webhooks/new">Add webhook</LinkButton>
              ) : (
                <LinkButton href="/api-reference">Open the API reference</LinkButton>
              )
            }
          >
            A webhook sends signed events to an address of yours. The same events can be read from the feed,
            GET /api/v1/events.
          </EmptyState>
        )}
        {next && (
          <p>
            <Link href={`/webhooks?after=${next}`} className="link">
              Older webhooks
            </Link>
          </p>
        )}
        <ApiCall code={listWebhooksCall} />
      </div>
    </>
  );
}
