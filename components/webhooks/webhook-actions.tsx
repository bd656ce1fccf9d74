'use client';

import { useActionState } from 'react';
import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { FormProblems } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { Webhook } from '@/lib/webhooks/model';
import { ShownSecret } from './shown-secret';
import type { MadeWebhook } from './webhook-form';

interface Doing {
  webhook: Pick<Webhook, 'id' | 'version' | 'state'>;
}

export interface StateActionsProps extends Doing {
  pause: FormAction<unknown>;
  test: FormAction<unknown>;
}

/** What can be done at once. */
export function StateActions({ webhook: { id, version, state }, pause, test }: StateActionsProps) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <ActionButton action={test} fields={{ id }} pendingText="Sending a test…">
        Send test event
      </ActionButton>
      {state === 'active' && (
        <ActionButton action={pause} fields={{ id, expectedVersion: version }} pendingText="Pausing…">
          Pause
        </ActionButton>
      )}
    </div>
  );
}

const places = [
  {
    value: 'where-it-stopped',
    label: 'Where it stopped',
    hint: 'What happened meanwhile and is still kept is sent first, in its order.',
  },
  { value: 'now', label: 'From now on', hint: 'What waits is skipped. Each can still be sent by hand.' },
];

export function ResumeForm({ webhook: { id, version }, action }: Doing & { action: FormAction<unknown> }) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} className="flex flex-col gap-3">
      <FormProblems state={state} fields={['from']} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      <RadioField name="from" label="Go on" options={places} defaultValue="where-it-stopped" />
      <div>
        <SubmitButton variant="primary" pendingText="Resuming…">
          Resume
        </SubmitButton>
      </div>
    </form>
  );
}

export function SecretForm({
  webhook: { id, version },
  action,
}: Doing & { action: FormAction<MadeWebhook> }) {
  const [state, act] = useActionState(action, idle);
  if (state.status === 'done' && state.result)
    return <ShownSecret id={id} secret={state.result.secret} title="The secret is renewed" />;
  return (
    <form action={act} className="flex flex-col gap-3">
      <FormProblems state={state} fields={[]} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      <p className="text-ink-2">The secret before signs beside the new one for 24 hours.</p>
      <div>
        <SubmitButton variant="secondary" pendingText="Renewing…">
          Renew secret
        </SubmitButton>
      </div>
    </form>
  );
}
