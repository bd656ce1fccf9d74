'use client';

import { useActionState } from 'react';
import { Link } from '@/components/scope/link';
import type { Person } from '@/lib/accounts/model';
import { providerRoles, type Role, roleNames } from '@/lib/actor';
import { type FormState, idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { PasswordField } from '../form/password-field';
import { RadioField } from '../form/radio-field';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { LinkButton } from '../ui/link-button';
import { FormProblems, postedText } from './form-problems';
import { InitialPasswordNotice } from './initial-password-notice';
import { roleHints } from './role-hints';

export interface AddedPerson {
  person: Person;
  initialPassword: string | undefined;
}

export interface NewPersonFormProps {
  action(state: FormState<AddedPerson>, form: FormData): Promise<FormState<AddedPerson>>;
}

export function NewPersonForm({ action }: NewPersonFormProps) {
  const [state, act] = useActionState(action, idle);
  if (state.result) return <Added {...state.result} />;
  const holder = issueAt(state.issues, 'email')?.holder;
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={['name', 'email', 'role', 'password']} />
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        limit={120}
        defaultValue={postedText(state, 'name')}
        error={issueAt(state.issues, 'name')?.message}
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="For signing in. It cannot be changed later."
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={postedText(state, 'email')}
        error={
          issueAt(state.issues, 'email') && (
            <>
              {issueAt(state.issues, 'email')?.message}{' '}
              {holder && (
                <Link href={`/people/${holder.id}`} className="underline underline-offset-3">
                  Open {holder.name}
                </Link>
              )}
            </>
          )
        }
      />
      <RadioField
        key={postedText(state, 'role')}
        name="role"
        label="Role"
        options={providerRoles.map((value) => ({ value, label: roleNames[value], hint: roleHints[value] }))}
        defaultValue={postedText(state, 'role', 'provider-operator' satisfies Role)}
        error={issueAt(state.issues, 'role')?.message}
      />
      <PasswordField
        name="password"
        label="Initial password"
        optional
        autoComplete="new-password"
        hint="8 characters or more. Leave it empty and a good one is made and shown once."
        error={issueAt(state.issues, 'password')?.message}
      />
      <div>
        <SubmitButton pendingText="Adding…">Add person</SubmitButton>
      </div>
    </form>
  );
}

function Added({ person, initialPassword }: AddedPerson) {
  return (
    <InitialPasswordNotice
      name={person.name}
      password={initialPassword}
      actions={
        <>
          <LinkButton href={`/people/${person.id}`}>Open {person.name}</LinkButton>
          <LinkButton href="/people">All people</LinkButton>
        </>
      }
    />
  );
}
