'use client';

import { type FormEvent, useId, useState, useTransition } from 'react';
import { type FormState, idle } from '@/components/form/form-state';
import { PasswordField } from '@/components/form/password-field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

export type SignInAction = (state: FormState<null>, form: FormData) => Promise<FormState<null>>;

export interface SignInAgainProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  action: SignInAction;
  email: string;
  onSignedIn: () => void;
}

/** The session ended in the middle of a form: sign in on the spot, and keep what was typed. */
export function SignInAgain({ open, onOpenChange, action, email, onSignedIn }: SignInAgainProps) {
  const formId = useId();
  const [refusal, setRefusal] = useState<string>();
  const [pending, startTransition] = useTransition();

  function submit(event: FormEvent<HTMLFormElement>) {
    // The dialog stands in the tree of the tenant form, whose own submit this is not.
    event.preventDefault();
    event.stopPropagation();
    if (pending) return;
    const typed = new FormData(event.currentTarget);
    startTransition(async () => {
      const answer = await action(idle, typed).catch(() => undefined);
      if (answer?.status === 'done') onSignedIn();
      else setRefusal(answer?.message ?? 'The server did not answer. Try again.');
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="small"
      title="Sign in again"
      description="Your session has ended. What you typed is still here."
      footer={
        <Button type="submit" form={formId} variant="primary" pending={pending}>
          Sign in
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal && <Notice tone="danger" announce="alert" title={refusal} />}
        <TextField
          id={`${formId}-email`}
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          defaultValue={email}
        />
        <PasswordField
          id={`${formId}-password`}
          name="password"
          label="Password"
          autoComplete="current-password"
        />
      </form>
    </Dialog>
  );
}
