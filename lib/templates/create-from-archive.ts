import type { Context } from '../context';
import type { ImportDeps } from '../transfer/import-deps';
import type { MadeFromTemplate } from './create-from-template';
import type { TemplateDraftInput } from './draft';

export interface ArchiveTemplate {
  /** Under which the ZIP lies in the spool; the report gets the same id. */
  id: string;
  fileName: string;
  bytes?: number;
  /** Of the new tenant. */
  url: string;
  /** Null for the stream: name and SIP domain are made by the system, and the people of the template come in. */
  draft: Omit<TemplateDraftInput, 'url'> | null;
  lockTimeout?: number;
}

/**
 * The vendor's way (domain.md 1.6–1.8): a ZIP that lies in the spool becomes a tenant. Throws what reading an archive
 * throws, `template-version` for another database version, `invalid` for bad answers, `conflict`, and `busy`.
 */
export async function createFromArchive(
  _context: Context,
  _template: ArchiveTemplate,
  _deps: ImportDeps,
): Promise<MadeFromTemplate> {
  throw new Error('not yet');
}
