'use client';

import { useActionState, useState } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import type { AkanaSettings } from '@/lib/dialects/akana/settings/model';

interface SettingsFormProps {
  action(state: FormState<AkanaSettings>, form: FormData): Promise<FormState<AkanaSettings>>;
  settings: AkanaSettings;
}

const fields = [
  ...['readRequestCsrf', 'writeRequestCsrf', 'sameSite', 'sessionMinutes', 'maxUploadMegabytes', 'reason'],
] as const;

const protections = {
  readRequestCsrf: {
    label: 'CSRF token for reading',
    hint: 'With it on, links to downloads carry the token in their address.',
  },
  writeRequestCsrf: {
    label: 'CSRF token for changes',
    hint: 'With it off, requests that a browser says come from another site are refused all the same.',
  },
} as const;

const sameSites = [
  { value: 'Lax', label: 'Lax', hint: 'Links from other sites arrive logged in.' },
  { value: 'Strict', label: 'Strict', hint: 'Nothing that begins on another site does.' },
];

export function SettingsForm({ action, settings }: SettingsFormProps) {
  const [state, act, isSaving] = useActionState(action, idle);
  const [isDirty, setDirty] = useState(false);
  const errorOf = (name: string) => issueAt(state.issues, name)?.message;
  return (
    <form action={act} noValidate onChange={() => setDirty(true)} className="flex flex-col gap-5">
      <FormProblems state={state} fields={fields} />
      <input type="hidden" name="expectedVersion" value={settings.version} />
      {(['writeRequestCsrf', 'readRequestCsrf'] as const).map((name) => (
        <RadioField
          key={name}
          name={name}
          label={protections[name].label}
          hint={protections[name].hint}
          options={[
            { value: 'on', label: 'Asked for' },
            { value: 'off', label: 'Not asked for' },
          ]}
          defaultValue={postedText(state, name, settings[name] ? 'on' : 'off')}
          error={errorOf(name)}
        />
      ))}
      <RadioField
        name="sameSite"
        label="SameSite of the login cookie"
        options={sameSites}
        defaultValue={postedText(state, 'sameSite', settings.sameSite)}
        error={errorOf('sameSite')}
      />
      <NumberField
        kind="amount"
        name="sessionMinutes"
        label="A login lasts"
        hint="Unless it is renewed; twelve hours at most. 5 to 720."
        defaultValue={postedText(state, 'sessionMinutes', String(settings.sessionMinutes))}
        error={errorOf('sessionMinutes')}
        after={<span className="self-center">minutes</span>}
      />
      <NumberField
        kind="amount"
        name="maxUploadMegabytes"
        label="Largest package"
        hint="Left empty, only the limit of every upload holds."
        optional
        defaultValue={postedText(state, 'maxUploadMegabytes', String(settings.maxUploadMegabytes ?? ''))}
        error={errorOf('maxUploadMegabytes')}
        after={<span className="self-center">MiB</span>}
      />
      <TextField name="reason" label="Reason" hint="Kept in the audit log." optional limit={500} />
      <div>
        <SubmitButton>Save settings</SubmitButton>
      </div>
      <UnsavedGuard dirty={isDirty && !isSaving && state.status !== 'done'} what="the Akana settings" />
    </form>
  );
}
