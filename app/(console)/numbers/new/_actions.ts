'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { readForm } from '@/app/_server/read-form';
import { inScope } from '@/app/_server/scope';
import type { FormState } from '@/components/form/form-state';
import { createBlock } from '@/lib/access-numbers/create-block';
import { type AccessNumberBlock, BlockDraft } from '@/lib/access-numbers/model';
import { placeIssues, readBlockForm } from '@/lib/access-numbers/read-block-form';
import type { Context } from '@/lib/context';
import { issuesFromZod } from '@/lib/parse-input';
import { type Issue, invalid, Problem } from '@/lib/problem';
import { findTenantByText } from '../_find-tenant';

const create = action(createBlock, {
  input: readDraft,
  then: async ({ id }) => redirect(await inScope(`/numbers/${id}?done=created`)),
});

export async function createBlockAction(
  state: FormState<AccessNumberBlock>,
  form: FormData,
): Promise<FormState<AccessNumberBlock>> {
  const outcome = await create(state, form);
  return { ...outcome, issues: placeIssues(outcome.issues, readForm(form)) };
}

/** All mistakes at once: those of the fields that only a form has, and those of the draft. */
async function readDraft(posted: Record<string, unknown>, context: Context) {
  const { draft, issues } = readBlockForm(posted);
  const tenant = await findTenant(context, posted.tenant);
  const own = [...issues, ...tenant.issues];
  if (own.length > 0) {
    const parsed = BlockDraft.safeParse(draft, { reportInput: true });
    throw invalid([...(parsed.success ? [] : issuesFromZod(parsed.error)), ...own]);
  }
  return { ...draft, tenantId: tenant.id };
}

/** Nothing typed means nobody. */
async function findTenant(context: Context, typed: unknown): Promise<{ id: string | null; issues: Issue[] }> {
  if (typeof typed !== 'string' || typed.trim() === '') return { id: null, issues: [] };
  try {
    return { id: (await findTenantByText(context, typed)).id, issues: [] };
  } catch (error) {
    if (error instanceof Problem && error.kind === 'invalid') return { id: null, issues: error.issues };
    throw error;
  }
}
