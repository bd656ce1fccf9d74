import { postedText } from '@/components/accounts/form-problems';
import type { FormState } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { TextField } from '@/components/form/text-field';
import type { Person } from '@/lib/accounts/model';

interface FieldsProps {
  state: FormState;
  person?: Pick<Person, 'name' | 'email'> | undefined;
}

export const tenantPersonFields = ['name', 'email'] as const;

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
        hint="For signing in, once they are invited."
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={postedText(state, 'email', person?.email)}
        error={issueAt(state.issues, 'email')?.message}
      />
    </>
  );
}
