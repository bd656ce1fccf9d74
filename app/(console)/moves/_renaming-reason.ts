import type { FormState } from '@/components/form/form-state';

type Action<Result> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>;

/** Puts what is wrong with the reason to the field `why`; a field `reason` would be the one of the log. */
export function renamingReason<Result>(act: Action<Result>): Action<Result> {
  return async (state, form) => {
    const answer = await act(state, form);
    const issues = answer.issues.map((issue) =>
      issue.path === 'reason' ? { ...issue, path: 'why' } : issue,
    );
    return { ...answer, issues };
  };
}
