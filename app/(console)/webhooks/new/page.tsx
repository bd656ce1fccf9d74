import type { Metadata } from 'next';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { createWebhookCall } from '@/components/webhooks/api-calls';
import { WebhookForm } from '@/components/webhooks/webhook-form';
import { mayRun } from '@/lib/permissions';
import { createWebhookAction } from '../_actions';
import { readPartnerChoices } from '../_partner-choices';

export const metadata: Metadata = { title: 'Add webhook · Webhooks' };

export default async function NewWebhookPage() {
  const mayAdd = mayRun(await requireActor(), 'webhook.create');
  const { newId } = await consoleContext();
  return (
    <>
      <PageHeader title="Add webhook" breadcrumb={[{ label: 'Webhooks', href: '/webhooks' }]} />
      {mayAdd ? (
        <WebhookForm
          action={createWebhookAction}
          {...(await readPartnerChoices())}
          idempotencyKey={newId()}
        />
      ) : (
        <NotForThisRole what="webhooks" href="/webhooks" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={createWebhookCall} />
      </div>
    </>
  );
}
