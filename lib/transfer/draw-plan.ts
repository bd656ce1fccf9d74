import type { CommandContext } from '../context';
import type { ArchiveContent, ImportChoices } from './model';
import { type DrawnPlan, planImport } from './plan-import';
import { surveyCluster } from './survey-cluster';

/** What would become of an archive here and now, for the one who asks. */
export async function drawPlan(
  context: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  content: ArchiveContent,
  choices: ImportChoices,
): Promise<DrawnPlan> {
  const survey = await surveyCluster(context, content, choices);
  const { actor, stores } = context;
  return planImport(content, { survey, choices, actor, breathe: () => stores.imports.giveWay() });
}
