import type { Context } from '../context';
import { requirePermission } from '../permissions';
import { Problem } from '../problem';
import type { ImportDeps } from '../transfer/import-deps';
import type { TenantImport } from '../transfer/store';

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

/**
 * The vendor's way: waits for the lock, then reads, plans and applies in one go; what the package says overwrites what is
 * there, and the report is kept. Throws `forbidden`; `not-found` for a tenant that is not here; `malformed`, `invalid`,
 * `too-large` and `unsupported-media-type` for what is wrong with the archive, its version or the mapping (A7: 400);
 * `conflict` for a tenant that is frozen or in the bin; `busy` and `no-space`.
 */
export async function importPackageAtOnce(
  context: Context,
  _asked: PackageAtOnce,
  _deps: ImportDeps,
): Promise<TenantImport> {
  requirePermission(context.actor, 'import.apply');
  throw new Problem({ kind: 'busy', code: 'not-built', message: 'Packages cannot be imported yet.' });
}
