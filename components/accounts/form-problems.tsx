'use client';

import { useEffect, useRef, useState } from 'react';
import type { FormState } from '../form/form-state';
import { summarizeIssues } from '../form/issues';
import { ErrorSummary } from '../ui/error-summary';
import { Notice } from '../ui/notice';

/** What a server action refused, above its form: links to the fields, and what belongs to none of them. */
export function FormProblems({ state, fields }: { state: FormState; fields: readonly string[] }) {
  const [shown, setShown] = useState({ state, attempt: 0 });
  if (shown.state !== state) setShown({ state, attempt: shown.attempt + 1 });
  if (state.status !== 'failed') return null;
  const { errors, general } = summarizeIssues(state.issues, fields);
  if (errors.length === 0) return <Refusal message={general[0] ?? state.message} attempt={shown.attempt} />;
  return <ErrorSummary errors={errors} general={general} attempt={shown.attempt} />;
}

/** A refusal that is about no field: it is said once, and takes the focus like a summary. */
function Refusal({ message, attempt }: { message: string; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="danger" announce="alert" title={message} />
    </div>
  );
}

/** A text that was posted and comes back, so that it need not be typed again. */
export function postedText(state: FormState, name: string, otherwise = ''): string {
  const value = state.values?.[name];
  return typeof value === 'string' ? value : otherwise;
}
