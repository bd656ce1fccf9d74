'use client';

import { useActionState, useRef, useState } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { IssueText } from '@/components/form/issue-text';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { SubmitButton } from '@/components/form/submit-button';
import { SuggestField, type Suggestion } from '@/components/form/suggest-field';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useTyped } from '@/components/form/use-typed';
import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { accessNumberLimits } from '@/lib/access-numbers/limits';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { BlockFields, blockFieldNames } from './block-fields';
import { blankValues, postedValues } from './block-values';
import { NumberPreview } from './number-preview';

export interface NewBlockFormProps {
  action(state: FormState<AccessNumberBlock>, form: FormData): Promise<FormState<AccessNumberBlock>>;
  idempotencyKey: string;
  trunks: readonly string[];
  smsAccounts: readonly string[];
  /** Offered before anything is typed. */
  tenants: Suggestion[];
  /** From the address, so that a free block found elsewhere can be added from there. */
  given: { number: string; count: string; tenant: string };
  zone: string;
  now: string;
}

const { shortest, longest, count: most } = accessNumberLimits;

export function NewBlockForm({ action, given, trunks, smsAccounts, ...props }: NewBlockFormProps) {
  const [state, act, isSaving] = useActionState(action, idle);
  const place = useRef<HTMLDivElement>(null);
  const typed = useTyped(place, {
    number: postedText(state, 'number', given.number),
    count: postedText(state, 'count', given.count),
    last: postedText(state, 'last'),
  });
  const [isDirty, setDirty] = useState(false);
  const { issues, values } = state;
  const numbers = (name: keyof typeof typed) => {
    const issue = issueAt(issues, name);
    return {
      name,
      defaultValue: postedText(state, name, name === 'last' ? '' : given[name]),
      error: issue && <IssueText issue={issue} holderHref={(id) => `/tenants/${id}?tab=numbers`} />,
    };
  };
  return (
    <form
      action={act}
      noValidate
      onChange={() => setDirty(true)}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 xl:grid-cols-[minmax(0,35rem)_minmax(0,1fr)]"
    >
      <div ref={place} className="flex min-w-0 flex-col gap-5">
        <FormProblems
          state={state}
          fields={['number', 'count', 'last', 'tenant', ...blockFieldNames(trunks, smsAccounts)]}
        />
        <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
        <NumberField
          {...numbers('number')}
          kind="digits"
          label="First number"
          hint={`${shortest} to ${longest} digits. A leading + and blanks are left out.`}
        />
        <div className="flex flex-wrap gap-4">
          <div className="basis-40">
            <NumberField
              {...numbers('count')}
              kind="amount"
              label="How many"
              optional
              hint={`Up to ${formatCount(most)}.`}
            />
          </div>
          <div className="min-w-48 flex-1">
            <NumberField
              {...numbers('last')}
              kind="digits"
              label="or last number"
              optional
              hint="Instead of how many."
            />
          </div>
        </div>
      </div>
      <aside
        aria-label="What these numbers are"
        className="min-w-0 max-w-form xl:col-start-2 xl:row-span-2 xl:row-start-1"
      >
        <div className="xl:sticky xl:top-20">
          <NumberPreview typed={typed} zone={props.zone} now={props.now} />
        </div>
      </aside>
      <div className="flex min-w-0 flex-col gap-5">
        <SuggestField
          name="tenant"
          label="Tenant"
          optional
          hint="Its name, url or number. With a tenant the block is assigned at once; without one it is free."
          from="/numbers/tenant-names"
          first={props.tenants}
          defaultValue={postedText(state, 'tenant', given.tenant)}
          error={issueAt(issues, 'tenant')?.message ?? issueAt(issues, 'tenantId')?.message}
        />
        <BlockFields
          key={values === undefined ? 'fresh' : 'posted'}
          values={values ? postedValues(values) : blankValues}
          issues={issues}
          trunks={trunks}
          smsAccounts={smsAccounts}
        />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton>Add access numbers</SubmitButton>
          <Link href="/numbers" className="link inline-flex min-h-6 items-center">
            Cancel
          </Link>
        </div>
      </div>
      <UnsavedGuard dirty={isDirty && !isSaving} what="these access numbers" />
    </form>
  );
}
