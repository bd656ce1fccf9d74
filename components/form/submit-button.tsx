'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from '../ui/button';

export interface SubmitButtonProps extends Omit<ButtonProps, 'type'> {
  /** Spoken while the form is on its way; the label itself stays. */
  pendingText?: string;
}

/** Never disabled: pressing it is how one learns what is missing. `pending` is for forms that do not post by action. */
export function SubmitButton({
  pending = false,
  pendingText = 'Saving…',
  variant = 'primary',
  ...rest
}: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending || status.pending;
  return (
    <>
      <Button type="submit" variant={variant} pending={busy} {...rest} />
      <span role="status" className="sr-only">
        {busy && pendingText}
      </span>
    </>
  );
}
