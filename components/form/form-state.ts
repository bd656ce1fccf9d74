import type { Issue } from '@/lib/problem';

/** What a server action answers to the form that called it. */
export interface FormState<Result = unknown> {
  status: 'idle' | 'failed' | 'done';
  /** One line for the person; empty while idle. */
  message: string;
  code?: string;
  issues: Issue[];
  /** What was posted, so that nothing typed is lost when the page comes back without JavaScript. */
  values?: Record<string, unknown>;
  result?: Result;
}

export const idle: FormState<never> = { status: 'idle', message: '', issues: [] };
