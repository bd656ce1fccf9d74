import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleContext } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { ApiCall } from '@/components/ui/code-block';
import { NotForThisRole } from '@/components/ui/not-for-this-role';
import { changeWebhookCall } from '@/components/webhooks/api-calls';
import { WebhookForm } from '@/components/webhooks/webhook-form';
import { mayRun } from '@/lib/permissions';
import { labelOf } from '@/lib/webhooks/tell-webhook';
import { updateWebhookAction } from '../../_actions';
import { findWebhook } from '../../_find';
import { readPartnerChoices } from '../../_partner-choices';

interface Props {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: 'Edit webhook · Webhooks' };

export default async function EditWebhookPage({ params }: Props) {
  const mayEdit = mayRun(await requireActor(), 'webhook.update');
  const webhook = await findWebhook((await params).id);
  if (!webhook) notFound();
  const { newId } = await consoleContext();
  return (
    <>
      <PageHeader
        title={`Edit ${labelOf(webhook)}`}
        breadcrumb={[
          { label: 'Webhooks', href: '/webhooks' },
          { label: labelOf(webhook), href: `/webhooks/${webhook.id}` },
        ]}
      />
      {mayEdit ? (
        <WebhookForm
          action={updateWebhookAction}
          webhook={webhook}
          {...(await readPartnerChoices())}
          idempotencyKey={newId()}
        />
      ) : (
        <NotForThisRole what="webhooks" href="/webhooks" />
      )}
      <div className="mt-8 max-w-form">
        <ApiCall code={changeWebhookCall(webhook)} />
      </div>
    </>
  );
}
