'use client';

import { useActionState } from 'react';
import type { Person } from '@/lib/accounts/model';
import { providerRoles, roleNames } from '@/lib/actor';
import { type FormState, idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { RadioField } from '../form/radio-field';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { FormProblems, postedText } from './form-problems';
import { roleHints } from './role-hints';

export interface PersonFormProps {
  action(state: FormState<Person>, form: FormData): Promise<FormState<Person>>;
  person: Person;
}

/** Name and role of somebody who exists. */
export function PersonForm({ action, person }: PersonFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['name', 'role']} />
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="expectedVersion" value={person.version} />
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        limit={120}
        defaultValue={postedText(state, 'name', person.name)}
        error={issueAt(state.issues, 'name')?.message}
      />
      <RadioField
        key={`${person.role} ${postedText(state, 'role')}`}
        name="role"
        label="Role"
        hint="A changed role ends the person’s sessions."
        options={providerRoles.map((value) => ({ value, label: roleNames[value], hint: roleHints[value] }))}
        defaultValue={postedText(state, 'role', person.role)}
        error={issueAt(state.issues, 'role')?.message}
      />
      <div className="flex items-center gap-3">
        <SubmitButton>Save</SubmitButton>
        <span role="status" className="text-ok">
          {state.status === 'done' && 'Saved'}
        </span>
      </div>
    </form>
  );
}
