import * as z from 'zod';
import { command, execute } from '../command';
import type { Context } from '../context';
import { lockTimeouts } from '../locks/model';
import { requireFullAccess, requirePermission } from '../permissions';
import { getLive } from '../tenants/change-tenant';
import { newImport } from '../transfer/create-import';
import { applySteps, type ImportDeps } from '../transfer/import-deps';
import { refuseImport } from '../transfer/inspect-import';
import { keepTouched } from '../transfer/keep-touched';
import { applyingBrokeOff, sayFailure } from '../transfer/say-failure';
import { stageAndWrite, takeTurn } from '../transfer/stage-and-write';
import type { TenantImport } from '../transfer/store';
import { PackageDraft } from './create-package';
import { decodeMapping } from './mapping/decode-mapping';
import { readMapping } from './mapping/read-mapping';

export interface PackageAtOnce {
  /** Under which the archive lies in the spool; the import gets the same id. */
  id: string;
  /** The tenant that the package goes into. */
  tenantId: string;
  fileName: string;
  bytes?: number;
  /** The mapping properties as they came in, decoded here; null where there are none. */
  mapping: Uint8Array | string | null;
  /** In seconds. */
  lockTimeout?: number;
}

const permission = 'tenant.import-package';

/**
 * The vendor's way: waits for the lock, then reads, plans and applies in one go; what the package says overwrites what is
 * there, and the report is kept. Throws `forbidden`; `not-found` for a tenant that is not here; `malformed`, `invalid`,
 * `too-large` and `unsupported-media-type` for what is wrong with the archive, its version or the mapping (A7: 400);
 * `conflict` for a tenant that is frozen; `busy` and `no-space`.
 */
export async function importPackageAtOnce(
  context: Context,
  { id, tenantId, fileName, bytes = 0, mapping: sent, lockTimeout = lockTimeouts.standard }: PackageAtOnce,
  deps: ImportDeps,
): Promise<TenantImport> {
  requirePermission(context.actor, permission);
  requireFullAccess(context.actor, permission);
  const mapping = sent === null ? null : decodeMapping(sent);
  if (mapping !== null) readMapping(mapping);
  await deps.progress?.step(applySteps[0]);
  const title = `Import the package ${fileName}`;
  return takeTurn(context, { id, title, lockTimeout }, deps, async (signal) => {
    await execute(context, beginPackage, { id, tenantId, fileName, bytes, mapping });
    try {
      const turn = { id, planDigest: null, targetId: tenantId };
      const applied = await keepTouched(context, id, () => stageAndWrite(context, turn, deps, signal));
      await deps.discard?.(id);
      return applied;
    } catch (error) {
      // Its archive is not kept, so nobody can go on with it: whoever sent it sends it again.
      await execute(context, refusePackage, { id, ...sayFailure(error, applyingBrokeOff) }).catch(
        () => undefined,
      );
      throw error;
    }
  });
}

/** No plan is shown: what the package says is done. */
export const beginPackage = command({
  name: permission,
  input: PackageDraft.extend({ id: z.string() }),
  async run(context, { tenantId, mapping, ...draft }) {
    const target = await getLive(context, tenantId);
    const applying: TenantImport = {
      ...newImport(context, draft),
      targetId: target.id,
      tenantName: target.name,
      mapping,
      state: 'applying',
    };
    await context.stores.imports.insert(applying);
    return { result: applying, audit: null };
  },
});

export const refusePackage = command({ ...refuseImport, name: permission });
