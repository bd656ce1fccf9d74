import type { Context } from '../context';
import type { ImportDeps } from './import-deps';
import type { ImportChoices } from './model';
import type { TenantImport } from './store';

export interface AtOnce {
  /** Under which the archive lies in the spool; the import gets the same id. */
  id: string;
  fileName: string;
  bytes?: number;
  lockTimeout?: number;
  /** The vendor's: what another holds is skipped without a word. */
  choices?: ImportChoices;
}

/**
 * The vendor's way: reads, plans and applies in one go, with every conflict of numbers skipped. Throws `conflict` for a
 * url, a GUID, a name or a customer number that is taken, told apart; the report is kept all the same.
 */
export async function importAtOnce(
  _context: Context,
  _input: AtOnce,
  _deps: ImportDeps,
): Promise<TenantImport> {
  throw new Error('not there yet');
}
