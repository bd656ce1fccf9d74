'use client';

import { useActionState } from 'react';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { CodeBlock } from '../ui/code-block';
import { Notice } from '../ui/notice';
import type { FormAction } from './action-button';
import { FormProblems, postedText } from './form-problems';

export interface MadeSecret {
  id: string;
  name: string;
  /** Missing in the answer to a repeated request. */
  secret?: string;
}

export interface NewSecretFormProps {
  action: FormAction<MadeSecret>;
  /** The secrets there are, by their ids: one that was revoked meanwhile is no longer shown. */
  existing: readonly string[];
}

export function NewSecretForm({ action, existing }: NewSecretFormProps) {
  const [state, act] = useActionState(action, idle);
  const made = state.result && existing.includes(state.result.id) ? state.result : undefined;
  return (
    <div className="flex max-w-form flex-col gap-4">
      {made?.secret && <Made name={made.name} secret={made.secret} />}
      <form action={act} noValidate className="flex flex-col gap-4">
        <FormProblems state={state} fields={['name']} />
        <TextField
          name="name"
          label="Name of the new API key"
          hint="Say which script uses it, so that you know what stops when you revoke it."
          autoComplete="off"
          limit={80}
          defaultValue={state.status === 'failed' ? postedText(state, 'name') : ''}
          error={issueAt(state.issues, 'name')?.message}
        />
        <div>
          <SubmitButton variant="secondary" pendingText="Making…">
            Make API key
          </SubmitButton>
        </div>
      </form>
    </div>
  );
}

function Made({ name, secret }: { name: string; secret: string }) {
  return (
    <div className="flex flex-col gap-4">
      <Notice announce="status" title={`API key ${name} is made`}>
        This is the only time it is shown. Copy it now and keep it where your script reads it.
      </Notice>
      <CodeBlock code={secret} what="API key" />
    </div>
  );
}
