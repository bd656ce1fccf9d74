import type { CommandContext } from '../context';
import { conflict } from '../problem';
import { canonicalPerson, canonicalTenant } from '../transfer/canonical';
import { readState } from '../transfer/content-state';
import { type ArchiveContent, archiveFormat, archiveFormatVersion } from '../transfer/model';
import { nameSecrets } from '../transfer/name-secrets';
import { findImport } from '../transfer/open-import';
import { platformVersion } from '../transfer/platform-version';
import type { TemplateContent, TemplateVersion } from './model';
import { requireUsable } from './usable';

type Taken = { content: TemplateContent } & Pick<TemplateVersion, 'source' | 'fileName'>;

/** What a version of a template is made of: a tenant as it is now, or an archive that was read. */
export async function takeContent(
  context: CommandContext,
  { tenantId, importId }: { tenantId?: string | undefined; importId?: string | undefined },
): Promise<Taken> {
  return importId === undefined ? ofTenant(context, tenantId ?? '') : ofImport(context, importId);
}

async function ofTenant({ stores, now, databaseVersion }: CommandContext, id: string): Promise<Taken> {
  const state = await readState(stores, id, now);
  const { tenant, blocks, people, lists, history } = state;
  return {
    source: 'tenant',
    fileName: null,
    content: {
      manifest: {
        format: archiveFormat,
        formatVersion: archiveFormatVersion,
        platformVersion,
        databaseVersion,
        asOf: tenant.updatedAt,
        tenant: { id: tenant.id, url: tenant.url, name: tenant.name },
        secrets: nameSecrets(state),
        entries: [],
      },
      tenant: canonicalTenant(tenant),
      accessNumbers: blocks,
      people: people.map(canonicalPerson),
      leftBehind: {
        callingLists: lists.length,
        records: lists.reduce((sum, { records }) => sum + records, 0),
        historyEntries: await stores.audit.count({ tenantId: id, afterSequence: history.after }),
      },
    },
  };
}

/** An archive that was uploaded as for an import; of another database version it could never be used. */
async function ofImport({ stores, databaseVersion }: CommandContext, id: string): Promise<Taken> {
  const { content, fileName, refusal } = await findImport(stores, id);
  if (!content) {
    const message =
      refusal?.message ?? `${fileName} was not read, so there is nothing to make a template of.`;
    throw conflict([{ path: 'importId', code: 'import-not-read', message }]);
  }
  const kept = contentOfArchive(content);
  requireUsable(
    { databaseVersion: kept.manifest.databaseVersion, source: 'archive', sourceName: kept.tenant.name },
    databaseVersion,
  );
  return { source: 'archive', fileName, content: kept };
}

/** What of an archive a template keeps. */
export function contentOfArchive({
  manifest,
  tenant,
  accessNumbers,
  people,
  ...rest
}: ArchiveContent): TemplateContent {
  const { callingLists, history } = rest;
  return {
    manifest: { ...manifest, entries: [] },
    tenant,
    accessNumbers,
    people,
    leftBehind: {
      callingLists: callingLists.length,
      records: callingLists.reduce((sum, { records }) => sum + records, 0),
      historyEntries: history.entries,
    },
  };
}
