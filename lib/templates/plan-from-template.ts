import * as z from 'zod';
import { query } from '../query';
import type { ImportPlan, PlanVerdict } from '../transfer/model';
import { NumberMap, TemplateChoice, TemplateDraft } from './draft';

/** What would become of a template with these answers: the plan, its digest, and what has to be answered otherwise. */
export const planFromTemplate = query({
  name: 'template.plan',
  input: TemplateDraft.extend(TemplateChoice.shape),
  async run(_context, _draft): Promise<TemplatePlan> {
    throw new Error('not yet');
  },
});

export interface TemplatePlan extends ImportPlan {
  /** The tenant as it would be; its number is given when it is made. */
  tenant: { name: string; url: string; customerNumber: number | null };
  /** What stands against it, with the path in the draft; empty when the plan can be applied. */
  issues: { path: string; code: string; message: string; suggestion?: string }[];
}

/** A block of the template under the numbers it would have. */
export interface MappedBlock {
  number: string;
  last: string;
  count: number;
  /** What it would be: the block itself where nothing else is said. Null where what was typed is no number. */
  target: { first: string; last: string } | null;
  isMapped: boolean;
  verdict: PlanVerdict | null;
  reason: string | null;
  holder: { id: string; name: string } | null;
  /** What is wrong with what was typed. */
  issue: string | null;
}

/** What becomes of each block of the template with this number map, while it is being typed; nothing is thrown for it. */
export const checkNumberMap = query({
  name: 'template.plan',
  input: TemplateChoice.extend({ numberMap: NumberMap }),
  async run(_context, _map): Promise<{ blocks: MappedBlock[]; unknown: string[] }> {
    throw new Error('not yet');
  },
});

export const TemplateApplication = TemplateDraft.extend({
  ...TemplateChoice.shape,
  planDigest: z
    .string({ error: 'The digest of the plan is text.' })
    .optional()
    .meta({
      description: 'Of the plan as it was looked at; absent, any plan will do that leaves nothing open.',
    }),
});
