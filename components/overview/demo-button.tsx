'use client';

import { useActionState } from 'react';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonVariant } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** The type of a method, so that an action that answers more than is read here fits. */
type DemoAction = { act(state: FormState<unknown>, form: FormData): Promise<FormState<unknown>> }['act'];

export interface DemoButtonProps {
  action: DemoAction;
  label: string;
  pendingText: string;
  variant?: ButtonVariant;
}

/** Loads or removes the demo set in one step. */
export function DemoButton({ action, label, pendingText, variant = 'secondary' }: DemoButtonProps) {
  const [state, submit] = useActionState(action, idle);
  return (
    <form action={submit} className="contents">
      <SubmitButton variant={variant} pendingText={pendingText}>
        {label}
      </SubmitButton>
      {state.status === 'failed' && <Notice tone="danger" announce="alert" title={state.message} />}
    </form>
  );
}
