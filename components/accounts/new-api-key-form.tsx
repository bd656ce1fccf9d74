'use client';

import { useActionState } from 'react';
import { expiryChoices } from '@/lib/accounts/api-keys/expiry';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { RadioField } from '../form/radio-field';
import { SelectField } from '../form/select-field';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { CodeBlock } from '../ui/code-block';
import { Notice } from '../ui/notice';
import type { FormAction } from './action-button';
import { FormProblems, postedText } from './form-problems';

export interface MadeApiKey {
  id: string;
  name: string;
  /** Missing in the answer to a repeated request. */
  key?: string;
}

export interface NewApiKeyFormProps {
  action: FormAction<MadeApiKey>;
  /** The keys there are, by their ids: one that was revoked meanwhile is no longer shown. */
  existing: readonly string[];
}

const scopes = [
  { value: 'read', label: 'Read only', hint: 'Sees what you may see, and changes nothing.' },
  { value: 'full', label: 'Full', hint: 'May do what you may, but no keys, passwords or second factors.' },
];

export function NewApiKeyForm({ action, existing }: NewApiKeyFormProps) {
  const [state, act] = useActionState(action, idle);
  const made = state.result && existing.includes(state.result.id) ? state.result : undefined;
  const posted = (name: string, otherwise: string) =>
    (state.status === 'failed' && postedText(state, name)) || otherwise;
  return (
    <div className="flex max-w-form flex-col gap-4">
      {made?.key && <Made name={made.name} apiKey={made.key} />}
      {/* The keys make React forget what was chosen before; without them a refusal would show the first choices. */}
      <form action={act} noValidate className="group flex flex-col gap-4">
        <FormProblems state={state} fields={['name', 'scope', 'expiresAt']} />
        <TextField
          name="name"
          label="Name of the new API key"
          hint="Say which script uses it, so that you know what stops when you revoke it."
          autoComplete="off"
          limit={80}
          defaultValue={posted('name', '')}
          error={issueAt(state.issues, 'name')?.message}
        />
        <RadioField
          key={`scope ${posted('scope', 'read')}`}
          name="scope"
          label="Scope"
          options={scopes}
          defaultValue={posted('scope', 'read')}
          error={issueAt(state.issues, 'scope')?.message}
        />
        <SelectField
          key={`expiry ${posted('expiry', '90')}`}
          name="expiry"
          label="Expires"
          options={expiryChoices}
          defaultValue={posted('expiry', '90')}
        />
        <div className="hidden group-has-[option[value=date]:checked]:block">
          <TextField
            name="date"
            id="expiresAt"
            type="date"
            label="Last day"
            hint="The key is good until the end of this day, by UTC."
            defaultValue={posted('date', '')}
            error={issueAt(state.issues, 'expiresAt')?.message}
          />
        </div>
        <div>
          <SubmitButton variant="secondary" pendingText="Making…">
            Make API key
          </SubmitButton>
        </div>
      </form>
    </div>
  );
}

function Made({ name, apiKey }: { name: string; apiKey: string }) {
  return (
    <div className="flex flex-col gap-4">
      <Notice announce="status" title={`API key ${name} is made`}>
        This is the only time it is shown. Copy it now and keep it where your script reads it.
      </Notice>
      <CodeBlock code={apiKey} what="API key" />
    </div>
  );
}
