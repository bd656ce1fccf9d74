import * as z from 'zod';
import { command } from '../command';
import { conflict, invalid } from '../problem';
import { complain } from './check-choices';
import { planAgain } from './inspect-import';
import { planChoices } from './model';
import { getOpenImport } from './open-import';

const Decision = z
  .strictObject({
    choice: z.enum(planChoices, { error: `A choice is one of ${planChoices.join(', ')}.` }),
    value: z.string().max(300).optional().meta({ description: 'With rename: what is taken instead.' }),
  })
  .nullable();

export const ImportChoicesInput = z.strictObject({
  id: z.string(),
  status: z
    .enum(['as-it-was', 'inactive'], { error: 'The status is as-it-was or inactive.' })
    .optional()
    .meta({ description: 'Whether the tenant comes in as it was, or inactive until somebody activates it.' }),
  items: z.record(z.string().max(300), Decision).default({}).meta({
    description: 'By the key of an item, or all:<conflict> for every item of the sort; null takes it back.',
  }),
});

/**
 * Decides about conflicts of a plan and draws it again, against what exists now; what was decided before stays. Without
 * decisions it only draws the plan again.
 */
export const chooseForImport = command({
  name: 'import.choose',
  input: ImportChoicesInput,
  async run(context, { id, status, items }) {
    const found = await getOpenImport(context.stores, id);
    if (found.content === null || (found.state !== 'planned' && found.state !== 'failed'))
      throw conflict([
        {
          path: '',
          code: 'import-not-planned',
          message: 'There is no plan of this archive yet. Wait until it was read.',
        },
      ]);
    const issues = await complain(context.stores, found.id, items);
    if (issues.length > 0) throw invalid(issues);
    const kept = { ...found.choices.items };
    for (const [key, decision] of Object.entries(items)) {
      if (decision === null) delete kept[key];
      else
        kept[key] = {
          choice: decision.choice,
          ...(decision.value !== undefined && { value: decision.value.trim() }),
        };
    }
    const choices = { status: status ?? found.choices.status, items: kept };
    const planned = await planAgain(
      context,
      { ...found, choices, state: 'planned', refusal: null },
      found.content,
    );
    return { result: planned, audit: null };
  },
});
