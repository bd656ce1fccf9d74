import { CheckboxField } from '@/components/form/checkbox-field';
import { issueAt } from '@/components/form/issues';
import { PasswordField } from '@/components/form/password-field';
import type { Issue } from '@/lib/problem';

/** A password that is written and never shown: nothing typed keeps the one there is. */
export function KeptPassword({
  isKept,
  issues,
  path,
}: {
  isKept: boolean;
  issues: readonly Issue[];
  path: string;
}) {
  return (
    <>
      <PasswordField
        name="password"
        label="Password"
        optional
        autoComplete="new-password"
        hint={
          isKept ? 'Kept, not shown. Leave it empty to keep it.' : 'Stored sealed, and never shown again.'
        }
        error={issueAt(issues, path)?.message}
      />
      {isKept && <CheckboxField name="clearPassword" label="Remove the password" />}
    </>
  );
}
