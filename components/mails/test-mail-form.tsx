'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { languageNames } from '@/lib/mail/describe-mail';
import { mailLanguages } from '@/lib/mail/model';

export interface TestMailFormProps {
  action: FormAction<unknown>;
  /** One's own. */
  address: string;
  idempotencyKey: string;
}

export function TestMailForm({ action, address, idempotencyKey }: TestMailFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={['to', 'language']} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <TextField
        name="to"
        label="To"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={postedText(state, 'to', address)}
        error={issueAt(state.issues, 'to')?.message}
      />
      <SelectField
        key={postedText(state, 'language')}
        name="language"
        label="Language"
        options={mailLanguages.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={postedText(state, 'language', 'en')}
        error={issueAt(state.issues, 'language')?.message}
      />
      <div>
        <SubmitButton variant="secondary" pendingText="Sending…">
          Send a test mail
        </SubmitButton>
      </div>
    </form>
  );
}
