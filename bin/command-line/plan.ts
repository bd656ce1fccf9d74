import { readInChild } from '@/app/_server/read-in-child';
import { ask } from '@/lib/query';
import { previewPlan } from '@/lib/transfer/preview-plan';
import type { Given } from './arguments';
import { exitCodes } from './exit-codes';
import { openContext } from './opened';
import { readChoices } from './read-choices';
import { refuseUnknownChoices } from './refuse-unknown-choices';
import { requireFile } from './require-file';
import { describePlan } from './say-plan';
import { sayReading } from './say-progress';
import { write, writeJson } from './write';

/** Says what an import would do; stores nothing. */
export async function planArchive(given: Given, signal: AbortSignal): Promise<number> {
  const file = await requireFile(given, given.subject);
  const choices = await readChoices(given);
  const context = await openContext(given);
  const progress = sayReading();
  const content = await readInChild(file, { stage: false, onProgress: progress.show, signal });
  progress.end();
  const plan = await ask(context, previewPlan, { content, choices });
  refuseUnknownChoices(choices.items, plan.items);
  if (given.json) await writeJson(plan);
  else await write('stdout', describePlan(plan));
  return plan.applicable ? exitCodes.done : exitCodes.conflict;
}
