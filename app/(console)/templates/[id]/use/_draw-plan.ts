import type { UsePlan } from '@/components/templates/use/use-plan';
import { recordOf } from '@/components/templates/use/use-values';
import { curlCommand } from '@/components/tenants/curl-command';
import type { Context } from '@/lib/context';
import { conflict } from '@/lib/problem';
import { ask } from '@/lib/query';
import { planFromTemplate } from '@/lib/templates/plan-from-template';
import type { UseInput } from './_read-posted';

/** The plan as the page shows it; what stands against a field is thrown, so that it lands there. */
export async function drawPlan(context: Context, input: UseInput): Promise<UsePlan> {
  const { digest, counts, items, applicable, tenant, issues } = await ask(context, planFromTemplate, input);
  if (issues.length > 0) throw conflict([...issues]);
  const { templateId, ...draft } = input;
  const { password, ...administrator } = recordOf(draft.administrator);
  const body = { ...draft, ...(draft.administrator && { administrator }), planDigest: digest };
  return {
    digest,
    counts,
    items,
    applicable,
    name: tenant.name,
    url: tenant.url,
    hasPassword: typeof password === 'string' && password !== '',
    apiCall: curlCommand({ method: 'POST', path: `/templates/${templateId}/tenants`, body }),
  };
}
