import * as z from 'zod';
import type { Issue } from '../problem';
import { query } from '../query';
import type { ImportPlan } from '../transfer/model';
import { issuesOfPlan, withUrl } from './answer-draft';
import { TemplateChoice, TemplateDraft } from './draft';
import { findChosen } from './find-template';
import { drawTemplate } from './plan-template';
import { requireUsable } from './usable';

export const TemplatePlanInput = TemplateDraft.extend(TemplateChoice.shape);

export interface TemplatePlan extends ImportPlan {
  /** The tenant as it would be; its number is given when it is made. */
  tenant: { name: string; url: string; customerNumber: number | null };
  /** What stands against it, with the path in the draft; empty when the plan can be applied. */
  issues: Issue[];
}

/** What would become of a template with these answers: the plan, its digest, and what has to be answered otherwise. */
export const planFromTemplate = query({
  name: 'template.plan',
  input: TemplatePlanInput,
  async run(context, { templateId, version: number, ...draft }): Promise<TemplatePlan> {
    const { version } = await findChosen(context.stores, { templateId, version: number });
    requireUsable(version, context.databaseVersion);
    const drawn = await drawTemplate(context, version.content, {
      draft: withUrl(draft),
      takesQuarantined: false,
      urlIsDomain: false,
    });
    const { name, url, telephony } = drawn.deeds.tenant;
    return {
      ...drawn.plan,
      tenant: { name, url, customerNumber: telephony?.customerNumber ?? null },
      issues: issuesOfPlan(drawn.plan),
    };
  },
});

export const TemplateApplication = TemplatePlanInput.extend({
  planDigest: z.string({ error: 'The digest of the plan is text.' }).optional().meta({
    description: 'Of the plan as it was looked at; absent, any plan will do that leaves nothing open.',
  }),
});
