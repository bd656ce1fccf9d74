import { postedText } from '@/components/accounts/form-problems';
import type { FormState } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { RadioField } from '@/components/form/radio-field';
import { TextField } from '@/components/form/text-field';
import type { Person } from '@/lib/accounts/model';

interface FieldsProps {
  state: FormState;
  person?: (Pick<Person, 'name' | 'email' | 'loginId'> & Partial<Pick<Person, 'role'>>) | undefined;
  /** Of what the tenant is called, where it is a partner and its people may look after its tenants. */
  partnerName?: string | undefined;
}

export const tenantPersonFields = ['name', 'email', 'loginId', 'role'] as const;

export function TenantPersonFields({ state, person, partnerName }: FieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        limit={120}
        defaultValue={postedText(state, 'name', person?.name)}
        error={issueAt(state.issues, 'name')?.message}
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="They sign in with it, and mails go there."
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={postedText(state, 'email', person?.email)}
        error={issueAt(state.issues, 'email')?.message}
      />
      <TextField
        name="loginId"
        label="Login id"
        optional
        hint="Another name to sign in with, such as one that a vendor’s interface gave."
        limit={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={postedText(state, 'loginId', person?.loginId ?? '')}
        error={issueAt(state.issues, 'loginId')?.message}
      />
      {partnerName !== undefined && (
        <RadioField
          name="role"
          label="Looks after"
          defaultValue={postedText(state, 'role', person?.role ?? 'partner-administrator')}
          options={[
            {
              value: 'partner-administrator',
              label: `The tenants of ${partnerName}`,
              hint: 'A partner administrator: creates, changes and deletes tenants below it, within its limits.',
            },
            {
              value: 'tenant-administrator',
              label: `${partnerName} alone`,
              hint: 'A tenant administrator: sees this one tenant.',
            },
          ]}
          error={issueAt(state.issues, 'role')?.message}
        />
      )}
    </>
  );
}
