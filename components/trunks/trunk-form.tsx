'use client';

import { useActionState, useState } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { KeptPassword } from '@/components/carriers/kept-password';
import { type FormState, idle } from '@/components/form/form-state';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { Link } from '@/components/scope/link';
import type { Trunk } from '@/lib/trunks/model';
import { emptyTrunk, type TrunkTexts, trunkFields, writeTrunk } from './trunk-texts';

export interface TrunkFormProps {
  action(state: FormState<Trunk>, form: FormData): Promise<FormState<Trunk>>;
  /** What is edited; absent for a new one. */
  trunk?: Trunk;
  /** Makes a repeated post harmless. */
  idempotencyKey?: string;
}

export function TrunkForm({ action, trunk, idempotencyKey }: TrunkFormProps) {
  const [state, act, isSaving] = useActionState(action, idle);
  const [isDirty, setDirty] = useState(false);
  const start = trunk ? writeTrunk(trunk) : emptyTrunk;
  const field = (name: keyof TrunkTexts, path: string = name) => ({
    name,
    defaultValue: postedText(state, name, start[name]),
    error: messagesAt(state, path),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <form action={act} noValidate onChange={() => setDirty(true)} className="flex flex-col gap-5">
      <FormProblems state={inForm(state)} fields={Object.values(trunkFields)} />
      {trunk && (
        <>
          <input type="hidden" name="id" value={trunk.id} />
          <input type="hidden" name="expectedVersion" value={trunk.version} />
        </>
      )}
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      <TextField {...field('name')} label="Name" hint="What blocks choose it by." limit={80} />
      <TextField
        {...field('domain')}
        label="Domain"
        hint="Host name or IP address of the carrier, such as sip.carrier.example."
        className="font-mono"
      />
      <TextField {...field('carrier')} label="Carrier" optional limit={80} />
      <TextareaField
        {...field('prefixes')}
        label="Prefixes"
        optional
        hint="One a line: the prefix, a blank, its cost, such as “8 0”. The lowest cost is dialled first."
        rows={3}
        className="font-mono"
      />
      {/* The choice shows its fields by a rule of the style sheet, so also before the script has loaded. */}
      <div className="group/registration flex flex-col gap-5">
        <RadioField
          name="registration"
          label="Registration"
          defaultValue={postedText(state, 'registration', start.registration)}
          error={messagesAt(state, 'registration')}
          options={[
            { value: 'none', label: 'Static', hint: 'The carrier sends calls to a fixed address.' },
            { value: 'outward', label: 'Registers outward', hint: 'With a number, a user and a password.' },
          ]}
        />
        <fieldset
          aria-label="Registration"
          className="hidden group-has-[[value=outward]:checked]/registration:block"
        >
          <div className="flex w-full flex-col gap-5">
            <TextField
              {...field('registrationNumber', 'registration.number')}
              label="Registered number"
              className="font-mono"
            />
            <TextField {...field('registrationUser', 'registration.user')} label="User" />
            <KeptPassword
              isKept={trunk?.registration?.hasPassword ?? false}
              issues={state.issues}
              path="registration.password"
            />
          </div>
        </fieldset>
      </div>
      {trunk && <TextField name="reason" label="Reason" hint="Kept in the audit log." optional limit={500} />}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{trunk ? 'Save changes' : 'Add trunk'}</SubmitButton>
        <Link
          href={trunk ? `/trunks/${trunk.id}` : '/trunks'}
          className="link inline-flex min-h-6 items-center"
        >
          Cancel
        </Link>
      </div>
      <UnsavedGuard dirty={isDirty && !isSaving} what="this trunk" />
    </form>
  );
}

/** What is wrong with a member or one of its items, once; members inside the registration have fields of their own. */
function messagesAt({ issues }: FormState<Trunk>, path: string): string | undefined {
  const messages = issues
    .filter((issue) => issue.path === path || (path === 'prefixes' && issue.path.startsWith('prefixes.')))
    .map(({ message }) => message);
  return messages.length > 0 ? [...new Set(messages)].join(' ') : undefined;
}

/** Issues at the fields that the form has for their members. */
function inForm(state: FormState<Trunk>): FormState<Trunk> {
  return {
    ...state,
    issues: state.issues.map((issue) => ({
      ...issue,
      path: issue.path in trunkFields ? trunkFields[issue.path as keyof typeof trunkFields] : issue.path,
    })),
  };
}
