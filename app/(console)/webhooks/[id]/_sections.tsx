import { DeleteForm } from '@/components/form/delete-form';
import { Notice } from '@/components/ui/notice';
import { ResumeForm, SecretForm, StateActions } from '@/components/webhooks/webhook-actions';
import type { PersonActor } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';
import type { Webhook } from '@/lib/webhooks/model';
import { labelOf } from '@/lib/webhooks/tell-webhook';
import {
  deleteWebhookAction,
  pauseWebhookAction,
  resumeWebhookAction,
  rotateSecretAction,
  testWebhookAction,
} from '../_actions';

const reasons = {
  'by-hand': 'Somebody paused it.',
  failures: 'Its receiver took nothing for a day, or refused a hundred times in a row.',
  'no-partner': 'The partner that it tells of is none any more, or belongs to somebody else.',
};

/** Why nothing is sent, and the way on. */
export function PausedSection({ webhook, actor }: { webhook: Webhook; actor: PersonActor }) {
  if (webhook.state === 'active') return null;
  return (
    <section className="flex max-w-form flex-col gap-4">
      <Notice
        tone={webhook.pausedBecause === 'by-hand' ? 'info' : 'warning'}
        title="This webhook is paused, and nothing is sent."
      >
        {webhook.pausedBecause && reasons[webhook.pausedBecause]} Events are kept for 30 days.
      </Notice>
      {mayRun(actor, 'webhook.resume') && <ResumeForm webhook={webhook} action={resumeWebhookAction} />}
    </section>
  );
}

/** What whoever looks after it can do. */
export function KeeperSections({ webhook, actor }: { webhook: Webhook; actor: PersonActor }) {
  if (!mayRun(actor, 'webhook.update')) return null;
  return (
    <>
      <section className="flex flex-col gap-3">
        <StateActions webhook={webhook} pause={pauseWebhookAction} test={testWebhookAction} />
      </section>
      <section className="flex max-w-form flex-col gap-3 border-t border-line pt-4">
        <h2 className="text-section font-bold">Secret</h2>
        <SecretForm webhook={webhook} action={rotateSecretAction} />
      </section>
      <section className="flex max-w-form flex-col items-start gap-3 border-t border-line pt-4">
        <h2 className="text-section font-bold">Delete</h2>
        <DeleteForm
          action={deleteWebhookAction}
          thing={{ id: webhook.id, name: labelOf(webhook), version: webhook.version }}
          consequences={['Its deliveries and their attempts go with it.', 'What waits is not sent any more.']}
          confirmLabel="Delete webhook"
        />
      </section>
    </>
  );
}
