'use client';

import { useActionState } from 'react';
import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { FormProblems } from '@/components/accounts/form-problems';
import { DeleteForm } from '@/components/form/delete-form';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import type { Person } from '@/lib/accounts/model';
import { TenantPersonFields, tenantPersonFields } from './tenant-person-fields';

type PersonAction = (state: FormState<Person>, form: FormData) => Promise<FormState<Person>>;

type EditedPerson = Pick<Person, 'id' | 'name' | 'email' | 'loginId' | 'disabledAt' | 'version'> &
  Partial<Pick<Person, 'secondFactorAt' | 'role'>>;

export interface EditTenantPersonProps {
  tenantId: string;
  person: EditedPerson;
  backHref: string;
  /** Where the tenant is a partner: its name. */
  partnerName?: string | undefined;
  actions: {
    save: PersonAction;
    toggle: PersonAction;
    remove?: PersonAction | undefined;
    resetSecondFactor?: FormAction<void> | undefined;
  };
}

/** Name and address of an administrator, and the ways to keep them out. */
export function EditTenantPerson({
  tenantId,
  person,
  backHref,
  partnerName,
  actions,
}: EditTenantPersonProps) {
  const [state, act] = useActionState(actions.save, idle);
  return (
    <section
      aria-labelledby="person"
      className="mt-6 flex max-w-form flex-col gap-6 border-t border-line-strong pt-4"
    >
      <h2 id="person" className="text-section font-bold">
        {person.name}
      </h2>
      <form action={act} noValidate className="flex flex-col gap-4">
        <FormProblems state={state} fields={tenantPersonFields} />
        <Meant tenantId={tenantId} person={person} />
        <TenantPersonFields key={person.version} state={state} person={person} partnerName={partnerName} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pendingText="Saving…">Save</SubmitButton>
          <LinkButton href={backHref}>Close</LinkButton>
        </div>
      </form>
      <Toggle tenantId={tenantId} person={person} action={actions.toggle} />
      {actions.resetSecondFactor && person.secondFactorAt && (
        <div className="flex flex-col items-start gap-2">
          <ActionButton
            action={actions.resetSecondFactor}
            fields={{ id: person.id }}
            pendingText="Resetting…"
          >
            Reset second factor
          </ActionButton>
          <p className="text-ink-2">
            For a lost telephone without recovery codes. The password alone lets {person.name} in then, and
            every session ends. Make sure that it is {person.name} who asks.
          </p>
        </div>
      )}
      {actions.remove && (
        <DeleteForm
          action={actions.remove}
          thing={person}
          fields={{ tenantId }}
          verb="Remove"
          consequences={[
            'They can no longer be invited or sign in.',
            'What they did stays in the audit log.',
            'They can be added again by hand.',
          ]}
          confirmLabel="Remove administrator"
        />
      )}
    </section>
  );
}

interface MeantProps {
  tenantId: string;
  person: EditedPerson;
}

function Meant({ tenantId, person: { id, version } }: MeantProps) {
  return (
    <>
      <input type="hidden" name="tenantId" value={tenantId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
    </>
  );
}

function Toggle({ tenantId, person, action }: MeantProps & { action: PersonAction }) {
  const [state, act] = useActionState(action, idle);
  const isDisabled = person.disabledAt !== null;
  return (
    <form action={act} className="flex flex-col items-start gap-2">
      <FormProblems state={state} fields={[]} />
      <Meant tenantId={tenantId} person={person} />
      <input type="hidden" name="disabled" value={String(!isDisabled)} />
      <SubmitButton variant="secondary" pendingText={isDisabled ? 'Enabling…' : 'Disabling…'}>
        {isDisabled ? 'Enable' : 'Disable'} {person.name}
      </SubmitButton>
      <p className="text-ink-2">
        {isDisabled
          ? 'They may be invited and sign in again.'
          : 'They can no longer sign in; nothing is lost.'}
      </p>
    </form>
  );
}
