import { TextField } from '@/components/form/text-field';

/** A page never holds a password; where no script keeps the form, it is typed once more. */
export function PasswordOnceMore() {
  return (
    <noscript>
      <TextField
        name="passwordAgain"
        type="password"
        label="Initial password, once more"
        optional
        autoComplete="new-password"
        hint="Without JavaScript it could not be kept. Left empty, the invitation is the way in."
      />
    </noscript>
  );
}
