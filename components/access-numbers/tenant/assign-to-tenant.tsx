'use client';

import { useActionState, useEffect } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { IssueText } from '@/components/form/issue-text';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Link } from '@/components/scope/link';
import { showToast } from '@/components/ui/toast';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRanges } from '@/lib/numbering/show-numbers';

export interface AssignToTenantProps {
  tenant: { id: string; name: string };
  action: {
    act(state: FormState<Assigned>, form: FormData): Promise<FormState<Assigned>>;
  }['act'];
}

interface Assigned {
  blocks: AccessNumberBlock[];
}

/** Gives numbers of the inventory to a tenant by typing them; the blocks they lie in are cut as needed. */
export function AssignToTenant({ tenant, action }: AssignToTenantProps) {
  const [state, act] = useActionState(action, idle);
  useEffect(() => {
    if (state.status !== 'done' || !state.result) return;
    const ranges = state.result.blocks.map(({ number, last }) => ({ first: number, last }));
    showToast({ title: `${showRanges(ranges, 3)} assigned to ${tenant.name}` });
  }, [state, tenant.name]);
  const field = (name: 'first' | 'last') => {
    const issue = issueAt(state.issues, name);
    return {
      name,
      kind: 'digits' as const,
      defaultValue: state.status === 'failed' ? postedText(state, name) : '',
      error: issue && <IssueText issue={issue} holderHref={(id) => `/tenants/${id}?tab=numbers`} />,
    };
  };
  return (
    <details className="pt-3" open={state.status === 'failed' || undefined}>
      <summary className="link inline-flex min-h-6 items-center">Assign access numbers</summary>
      <form
        key={state.status === 'done' ? state.result?.blocks[0]?.version : 'open'}
        action={act}
        noValidate
        className="mt-3 flex max-w-form flex-col gap-3"
      >
        <FormProblems state={state} fields={['first', 'last']} />
        <input type="hidden" name="tenantId" value={tenant.id} />
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField {...field('first')} label="First number" hint="Free numbers of the inventory." />
          <NumberField {...field('last')} label="Last number" optional hint="For more than one." />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pendingText="Assigning…">Assign</SubmitButton>
          <Link href="/numbers?state=free" className="link inline-flex min-h-6 items-center">
            Show free numbers
          </Link>
        </div>
      </form>
    </details>
  );
}
