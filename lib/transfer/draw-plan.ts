import type { CommandContext } from '../context';
import { rewriteEndpoints } from '../packages/mapping/map-endpoints';
import type { ArchiveContent, ImportChoices } from './model';
import { type DrawnPlan, planImport } from './plan-import';
import { surveyCluster } from './survey-cluster';

interface Decided {
  choices: ImportChoices;
  /** Properties that rewrite the addresses of service endpoints. */
  mapping: string | null;
}

/** What would become of an archive here and now, for the one who asks. Throws `invalid` for a mapping that cannot be. */
export async function drawPlan(
  context: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  content: ArchiveContent,
  { choices, mapping }: Decided,
): Promise<DrawnPlan> {
  const { tenant } = content;
  const endpoints = rewriteEndpoints(tenant.endpoints, mapping);
  const mapped = { ...content, tenant: { ...tenant, endpoints } };
  const survey = await surveyCluster(context, mapped, choices);
  const { actor, stores } = context;
  const rewritten = endpoints.filter(({ url }, at) => url !== tenant.endpoints[at]?.url).length;
  return planImport(mapped, {
    survey,
    choices,
    actor,
    breathe: () => stores.imports.giveWay(),
    ...(mapping !== null && { mapping: { text: mapping, rewritten } }),
  });
}
