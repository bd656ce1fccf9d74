'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { type DoomedPartner, deletionConsequences } from './delete-partner';
import { PartnerField } from './partner-field';

interface NamedPartnerDeletionProps {
  partner: DoomedPartner;
  /** Where its tenants go unless somebody says another. */
  parentName: string;
  action: FormAction<unknown>;
  days: number;
}

/** Deleting a partner where no script opens a dialog. */
export function NamedPartnerDeletion({ partner, parentName, action, days }: NamedPartnerDeletionProps) {
  const [state, act] = useActionState(action, idle);
  const { id, name, version, tenants } = partner;
  return (
    <form action={act} className="hidden max-w-form flex-col gap-3 [@media(scripting:none)]:flex">
      <FormProblems state={state} fields={['confirmName', 'childrenTo']} />
      <ul className="list-disc pl-5">
        {deletionConsequences(partner, days).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      {tenants.direct > 0 && (
        <PartnerField
          name="childrenTo"
          label="To whom its tenants go"
          hint={`The name of a partner. Empty: ${parentName}.`}
          error={issueAt(state.issues, 'childrenTo')?.message}
        />
      )}
      <TextField
        name="confirmName"
        label={`Type ${name} to delete it`}
        autoComplete="off"
        error={issueAt(state.issues, 'confirmName')?.message}
      />
      <div>
        <SubmitButton variant="danger">Delete partner</SubmitButton>
      </div>
    </form>
  );
}
