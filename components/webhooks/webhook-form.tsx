'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { CheckboxField } from '@/components/form/checkbox-field';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { eventTypes, eventWords } from '@/lib/events/model';
import type { Webhook } from '@/lib/webhooks/model';
import { ShownSecret } from './shown-secret';

export interface MadeWebhook {
  id: string;
  /** Missing in the answer to a repeated request. */
  secret?: string;
}

export interface WebhookFormProps {
  action: FormAction<MadeWebhook | Webhook>;
  /** What is there already, when it is changed. */
  webhook?: Pick<Webhook, 'id' | 'version' | 'url' | 'description' | 'types' | 'partnerId'>;
  /** Whose subtrees can be chosen. */
  partners: readonly { id: string; name: string }[];
  /** What “all” means to who chooses: the whole cluster, or a partner's subtree. */
  everything: string;
  idempotencyKey: string;
}

export function WebhookForm({ action, webhook, partners, everything, idempotencyKey }: WebhookFormProps) {
  const [state, act] = useActionState(action, idle);
  const made = state.status === 'done' && !webhook ? state.result : undefined;
  if (made)
    return (
      <ShownSecret
        id={made.id}
        secret={'secret' in made ? made.secret : undefined}
        title="The webhook is made"
      />
    );
  const posted = (name: string, otherwise: string) =>
    state.status === 'failed' ? postedText(state, name) : otherwise;
  const chosen = state.status === 'failed' ? listOf(state.values?.types) : (webhook?.types ?? []);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-5">
      <FormProblems state={state} fields={['url', 'description', 'partnerId']} />
      {webhook && <input type="hidden" name="id" value={webhook.id} />}
      {webhook && <input type="hidden" name="expectedVersion" value={webhook.version} />}
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <TextField
        name="url"
        type="url"
        label="Address"
        hint="Takes each event as a POST, by https. Redirects are not followed."
        autoComplete="off"
        defaultValue={posted('url', webhook?.url ?? '')}
        error={issueAt(state.issues, 'url')?.message}
      />
      <TextField
        name="description"
        label="Description"
        optional
        hint="What receives it, so that you know what stops when you pause it."
        autoComplete="off"
        limit={200}
        defaultValue={posted('description', webhook?.description ?? '')}
        error={issueAt(state.issues, 'description')?.message}
      />
      {partners.length > 0 && (
        <SelectField
          key={`partner ${posted('partnerId', webhook?.partnerId ?? '')}`}
          name="partnerId"
          label="Tenants"
          placeholder={everything}
          options={partners.map(({ id, name }) => ({ value: id, label: `${name} and below` }))}
          defaultValue={posted('partnerId', webhook?.partnerId ?? '')}
          error={issueAt(state.issues, 'partnerId')?.message}
        />
      )}
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">Events</legend>
        <p className="text-ink-2">Choose none to get all, also those of types that are yet to come.</p>
        {eventTypes.map((type, at) => (
          <CheckboxField
            key={`${type} ${chosen.includes(type)}`}
            name={`types.${at}`}
            value={type}
            label={<span className="font-mono text-table">{type}</span>}
            hint={eventWords[type]}
            defaultChecked={chosen.includes(type)}
          />
        ))}
      </fieldset>
      <div>
        <SubmitButton pendingText="Saving…">{webhook ? 'Save webhook' : 'Add webhook'}</SubmitButton>
      </div>
    </form>
  );
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
