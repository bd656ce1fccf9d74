'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { failed, foreignOrigin } from '@/app/_server/action';
import { consoleContext } from '@/app/_server/context';
import { readForm } from '@/app/_server/read-form';
import { isSameOrigin } from '@/app/_server/session';
import type { FormState } from '@/components/form/form-state';
import { madeHref } from '@/components/templates/template-address';
import { placeUseIssues } from '@/components/templates/use/read-use';
import type { UsePlan } from '@/components/templates/use/use-plan';
import { requirePermission } from '@/lib/permissions';
import { type Issue, Problem } from '@/lib/problem';
import { createFromTemplate } from '@/lib/templates/create-from-template';
import { drawPlan } from './_draw-plan';
import { readPosted, withoutPassword } from './_read-posted';

/** In seconds: somebody sits before the page. Who waits longer presses the button again. */
const patience = 20;

/** The plan of a new tenant, or the tenant itself; every refusal comes back with what was typed. */
export async function useTemplateAction(
  _state: FormState<UsePlan>,
  form: FormData,
): Promise<FormState<UsePlan>> {
  const posted = readForm(form);
  const values = withoutPassword(posted);
  if (posted.step === 'change') return { status: 'idle', message: '', issues: [], values };
  let made: string;
  try {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'template.use');
    const input = readPosted(posted);
    if (posted.step !== 'create') {
      const plan = await drawPlan(context, input);
      return { status: 'done', message: '', issues: [], values, result: plan };
    }
    const { importId } = await createFromTemplate(
      context,
      { ...input, planDigest: String(posted.planDigest ?? ''), lockTimeout: patience },
      {},
      { idempotencyKey: String(posted.idempotencyKey ?? '') },
    );
    made = madeHref(input.templateId, importId);
  } catch (error) {
    return refused(error, posted);
  }
  redirect(made);
}

/** On the fields that they are about; a plan that stands otherwise by now is shown at once. */
async function refused(error: unknown, posted: Record<string, unknown>): Promise<FormState<UsePlan>> {
  const state = await failed<UsePlan>(error, withoutPassword(posted));
  if (error instanceof Problem && isChange(error.issues)) {
    try {
      return { ...state, result: await drawPlan(await consoleContext(), readPosted(posted)) };
    } catch (again) {
      return refused(again, { ...posted, planDigest: '' });
    }
  }
  return { ...state, issues: placeUseIssues(state.issues, posted) };
}

function isChange(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'plan-changed');
}
