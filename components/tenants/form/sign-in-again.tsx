'use client';

import { useRef } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { SignInAgainForm } from '@/components/accounts/sign-in-again-form';
import { Dialog } from '@/components/ui/dialog';

export interface SignInAgainProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  action: FormAction<void>;
  email: string;
}

/** Saving met a session that had ended: sign in on the spot, and what was typed is kept. */
export function SignInAgain({ open, onOpenChange, action, email }: SignInAgainProps) {
  const password = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="small"
      initialFocus={password}
      title="Sign in again"
      description="Your session has ended, so nothing was saved. What you typed is still here: sign in, then save again."
    >
      <SignInAgainForm email={email} action={action} password={password} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
