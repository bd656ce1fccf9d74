'use client';

import { useState } from 'react';
import type { FormState } from '../form/form-state';
import { summarizeIssues } from '../form/issues';
import { ErrorSummary } from '../ui/error-summary';

/** What a server action refused, above its form: links to the fields, and what belongs to none of them. */
export function FormProblems({ state, fields }: { state: FormState; fields: readonly string[] }) {
  const [shown, setShown] = useState({ state, attempt: 0 });
  if (shown.state !== state) setShown({ state, attempt: shown.attempt + 1 });
  if (state.status !== 'failed') return null;
  const { errors, general } = summarizeIssues(state.issues, fields);
  return (
    <ErrorSummary
      errors={errors}
      general={state.issues.length === 0 ? [state.message] : general}
      attempt={shown.attempt}
    />
  );
}

/** A text that was posted and comes back, so that it need not be typed again. */
export function postedText(state: FormState, name: string, otherwise = ''): string {
  const value = state.values?.[name];
  return typeof value === 'string' ? value : otherwise;
}
