import { postedText } from '@/components/accounts/form-problems';
import type { FormState } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { TextField } from '@/components/form/text-field';
import type { Person } from '@/lib/accounts/model';

interface FieldsProps {
  state: FormState;
  person?: Pick<Person, 'name' | 'email' | 'loginId'> | undefined;
}

export const tenantPersonFields = ['name', 'email', 'loginId'] as const;

export function TenantPersonFields({ state, person }: FieldsProps) {
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
    </>
  );
}
