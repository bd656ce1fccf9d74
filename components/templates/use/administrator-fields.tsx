import { FormSection } from '@/components/form/form-section';
import { PasswordField } from '@/components/form/password-field';
import { TextField } from '@/components/form/text-field';
import { countOf } from '@/components/ui/format-count';
import type { Issue } from '@/lib/problem';
import { at } from './identity-fields';
import type { UseValues } from './use-values';

export interface AdministratorFieldsProps {
  values: UseValues;
  issues: readonly Issue[];
  /** In the template; they do not come in when somebody is named here. */
  people: number;
}

/** Who runs the tenant first. */
export function AdministratorFields({ values: { administrator }, issues, people }: AdministratorFieldsProps) {
  const instead =
    people === 0
      ? ''
      : ` They come in the place of the ${countOf(people, 'person', 'people')} of the template; with nobody named here, those come in and are invited.`;
  return (
    <FormSection
      title="First administrator"
      description={`Gets an invitation by mail: choose a password, look at the numbers, activate.${instead}`}
    >
      <TextField
        name="administrator.name"
        label="Name of the administrator"
        optional={people > 0}
        limit={120}
        autoComplete="off"
        defaultValue={administrator.name}
        error={at(issues, 'administrator.name')}
      />
      <TextField
        name="administrator.email"
        label="E-mail address"
        optional={people > 0}
        hint="The invitation goes there; it is also for signing in."
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={administrator.email}
        error={at(issues, 'administrator.email')}
      />
      <TextField
        name="administrator.loginId"
        label="Login id"
        optional
        hint="For signing in instead of the address."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="font-mono"
        defaultValue={administrator.loginId}
        error={at(issues, 'administrator.loginId')}
      />
      <PasswordField
        name="administrator.password"
        label="Initial password"
        optional
        autoComplete="new-password"
        hint="8 characters or more, to be changed at the first sign-in. Left empty, the invitation is the way in."
        error={at(issues, 'administrator.password')}
      />
    </FormSection>
  );
}
