import * as z from 'zod';
import { query } from '../query';
import { drawPlan } from './draw-plan';
import type { ArchiveContent, ImportChoices } from './model';

/** What an archive that was read and checked would do here; nothing is kept of it. */
export const previewPlan = query({
  name: 'import.get',
  input: z.strictObject({ content: z.custom<ArchiveContent>(), choices: z.custom<ImportChoices>() }),
  run: async (context, { content, choices }) =>
    (await drawPlan(context, content, { choices, mapping: null })).plan,
});
