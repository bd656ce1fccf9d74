'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Link } from '@/components/scope/link';
import type { ButtonVariant } from '@/components/ui/button';

export interface DoingFrameProps {
  action: FormAction<unknown>;
  /** What is done: "Assign 46701000–46701099". */
  title: string;
  description?: ReactNode;
  block: { id: string; version: number };
  /** The fields to which an issue can point. */
  fields: readonly string[];
  submit: { label: string; pending: string; variant?: ButtonVariant };
  /** Asks for a reason, which stays in the log. */
  wantsReason?: boolean;
  children: (state: FormState) => ReactNode;
}

/** One thing that is done to a block, as a form above its facts; it has an address, so Back leaves it. */
export function DoingFrame({ action, title, description, block, fields, submit, ...rest }: DoingFrameProps) {
  const [state, act] = useActionState(action, idle);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby="doing-title"
      className="mb-6 flex flex-col gap-4 border border-line-strong bg-surface px-4 py-4"
    >
      <div>
        <h2 id="doing-title" ref={heading} tabIndex={-1} className="text-section font-bold">
          {title}
        </h2>
        {description && <p className="mt-1 max-w-prose text-ink-2">{description}</p>}
      </div>
      <form action={act} noValidate className="flex flex-col gap-4">
        <FormProblems state={state} fields={fields} />
        <input type="hidden" name="id" value={block.id} />
        <input type="hidden" name="expectedVersion" value={block.version} />
        {rest.children(state)}
        {rest.wantsReason && (
          <TextField
            name="reason"
            label="Reason"
            hint="Kept in the audit log."
            optional
            limit={500}
            autoComplete="off"
          />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton variant={submit.variant ?? 'primary'} pendingText={submit.pending}>
            {submit.label}
          </SubmitButton>
          <Link
            href={`/numbers/${block.id}`}
            scroll={false}
            prefetch={false}
            className="link inline-flex min-h-6 items-center"
          >
            Cancel
          </Link>
        </div>
      </form>
    </section>
  );
}
