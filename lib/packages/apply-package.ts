import * as z from 'zod';
import { execute } from '../command';
import type { Context } from '../context';
import { ask } from '../query';
import { applyImport, ImportApplication } from '../transfer/apply-import';
import { chooseForImport, ImportChoicesInput } from '../transfer/choose-import';
import type { ImportDeps } from '../transfer/import-deps';
import { planChanged } from '../transfer/say-changes';
import type { TenantImport } from '../transfer/store';
import { getPackage } from './get-package';

export const PackageApplication = ImportApplication.extend({
  tenantId: z.string(),
  choices: ImportChoicesInput.shape.items.meta({
    description:
      'By the key of an object, or all:<conflict> for all of a kind: overwrite, keep or skip. What nobody chose is overwritten.',
  }),
});

/**
 * Applies the plan that was looked at, with choices among its objects. The plan is drawn again with them first, so what
 * the choices change is as they say; anything else that changed since is refused as `conflict`, with the new plan kept.
 */
export async function applyPackage(
  context: Context,
  { tenantId, choices, ...application }: z.output<typeof PackageApplication>,
  deps: ImportDeps,
): Promise<TenantImport> {
  const { id, planDigest } = application;
  const found = await ask(context, getPackage, { id, tenantId });
  if (found.state === 'applied' || Object.keys(choices).length === 0)
    return applyImport(context, application, deps);
  if (found.digest !== planDigest) throw planChanged([]);
  const drawn = await execute(context, chooseForImport, { id, items: {} });
  if (drawn.digest !== planDigest) throw planChanged([]);
  const chosen = await execute(context, chooseForImport, { id, items: choices });
  return applyImport(context, { ...application, planDigest: chosen.digest ?? '' }, deps);
}
