'use client';

import { useActionState } from 'react';
import { type FormState, idle } from '../form/form-state';
import { SubmitButton, type SubmitButtonProps } from '../form/submit-button';

export interface ActionButtonProps
  extends Pick<SubmitButtonProps, 'variant' | 'size' | 'pendingText' | 'children'> {
  action: FormAction<unknown>;
  /** What is posted with it. */
  fields: Record<string, string | number>;
  /** Completes the name for those who do not see the row: "session of Firefox on Linux". */
  what?: string;
}

/** The type of a method, so that an action that answers more than is read here fits. */
export type FormAction<Result> = {
  act(state: FormState<Result>, form: FormData): Promise<FormState<Result>>;
}['act'];

/** One button that does one thing, as a form of its own; a refusal stands beside it. */
export function ActionButton({
  action,
  fields,
  what,
  variant = 'secondary',
  children,
  ...look
}: ActionButtonProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} {...look}>
        {children}
        {what && <span className="sr-only"> {what}</span>}
      </SubmitButton>
      <span role="alert" className="text-danger empty:hidden">
        {state.status === 'failed' && state.message}
      </span>
    </form>
  );
}
