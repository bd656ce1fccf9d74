import { readForm } from '@/app/_server/read-form';
import type { TenantFormState } from '@/components/tenants/form/form-props';
import { dropBlankRows } from '@/lib/tenants/read-tenant-form';
import { saveTenantDraft } from './_drafts';

type Save = (state: TenantFormState, form: FormData) => Promise<TenantFormState>;

/**
 * Before the script has loaded every button posts: a step only moves on, and "Save draft" only keeps. Whatever comes
 * back has everything that was typed, without the rows that were left blank, so that issues name the rows shown.
 */
export function tenantFormAction(save: Save): Save {
  return async (state, form) => {
    const { idempotencyKey: _, ...posted } = readForm(form);
    const values = dropBlankRows(posted);
    if (typeof posted.step === 'string') return { status: 'idle', message: '', issues: [], values };
    if (posted.intent === 'draft') return keepDraft(values);
    const answer = await save(state, form);
    return answer.status === 'failed' ? { ...answer, values } : answer;
  };
}

async function keepDraft(values: Record<string, unknown>): Promise<TenantFormState> {
  const version = Number(values.expectedVersion);
  const kept = await saveTenantDraft({
    tenantId: typeof values.id === 'string' ? values.id : '',
    version: Number.isInteger(version) && version > 0 ? version : null,
    values,
  });
  const message = 'refusal' in kept ? kept.refusal : '';
  return { status: 'refusal' in kept ? 'failed' : 'idle', message, issues: [], values };
}
