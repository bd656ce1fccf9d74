import * as z from 'zod';
import { type CommandContext, command, execute } from '../command';
import type { Context } from '../context';
import { lockTimeouts } from '../locks/model';
import { parseInput } from '../parse-input';
import { requirePermission } from '../permissions';
import { nameKey } from '../tenants/keys';
import { TenantDraft } from '../tenants/model';
import { ImportDraft, newImport } from '../transfer/create-import';
import { applySteps, type ImportDeps } from '../transfer/import-deps';
import { refuseImport } from '../transfer/inspect-import';
import { keepTouched } from '../transfer/keep-touched';
import type { ArchiveContent } from '../transfer/model';
import { findImport } from '../transfer/open-import';
import { sayFailure } from '../transfer/say-failure';
import { takeTurn } from '../transfer/stage-and-write';
import { hashInitial } from './create-from-template';
import { TemplateDraft, type TemplateDraftInput } from './draft';
import { type MadeFromTemplate, makeTenant } from './make-tenant';
import type { Answered } from './seed-tenant';
import { contentOfArchive } from './take-content';
import { requireUsable } from './usable';

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

const brokeOff = 'Making the tenant broke off. Nothing was changed. Try again.';

/**
 * The vendor's way (domain.md 1.6–1.8): a ZIP that lies in the spool becomes a tenant. Throws what reading an archive
 * throws, `template-version` for another database version, `invalid` for bad answers, `conflict`, and `busy`.
 */
export async function createFromArchive(
  context: Context,
  { id, fileName, bytes = 0, url, draft, lockTimeout = lockTimeouts.standard }: ArchiveTemplate,
  { read, fileOf, progress, discard }: ImportDeps,
): Promise<MadeFromTemplate> {
  requirePermission(context.actor, 'template.use');
  parseInput(UrlOnly, { url });
  const wanted = draft && parseInput(TemplateDraft, { ...draft, url });
  const passwordHash = await hashInitial(wanted?.administrator ?? null);
  const turn = { id, title: `Create ${wanted?.name ?? url}`, lockTimeout };
  return takeTurn(context, turn, { ...(progress && { progress }) }, async (signal) => {
    await execute(context, beginFromArchive, { id, fileName, bytes });
    try {
      const made = await keepTouched(context, id, async () => {
        await progress?.step(applySteps[1], 'bytes');
        const content = await read(fileOf(id), { stage: false, signal });
        signal.throwIfAborted();
        await progress?.step(applySteps[2]);
        return execute(context, useArchive, { id, url, draft: wanted, content, passwordHash });
      });
      await discard?.(id);
      return made;
    } catch (error) {
      // Its archive is not kept, so nobody can go on with it: whoever sent it sends it again.
      await execute(context, refuseImport, { id, ...sayFailure(error, brokeOff) }).catch(() => undefined);
      throw error;
    }
  });
}

const UrlOnly = z.strictObject({ url: TenantDraft.shape.url });

/** From here on it is seen that something is made. */
export const beginFromArchive = command({
  name: 'template.use',
  input: ImportDraft.extend({ id: z.string() }),
  async run(context, draft) {
    const begun = { ...newImport(context, draft), state: 'applying' as const };
    await context.stores.imports.insert(begun);
    return { result: begun, audit: null };
  },
});

/** Makes the tenant from what was read. */
export const useArchive = command({
  name: 'template.use',
  input: z.strictObject({
    id: z.string(),
    url: z.string(),
    draft: z.custom<TemplateDraft | null>(),
    content: z.custom<ArchiveContent>(),
    passwordHash: z.string().nullable(),
  }),
  secrets: ['passwordHash', 'draft'],
  async run(context, { id, url, draft, content, passwordHash }) {
    const template = contentOfArchive(content);
    const { databaseVersion } = template.manifest;
    const made = { databaseVersion, source: 'archive', sourceName: template.tenant.name } as const;
    requireUsable(made, context.databaseVersion);
    const report = await findImport(context.stores, id);
    const answered = draft ? { ...draft, url } : await generated(context, url);
    return makeTenant(context, {
      report,
      isKept: true,
      content: template,
      wish: { draft: answered, takesQuarantined: true, urlIsDomain: draft === null },
      origin: { template: null, version: null, label: report.fileName },
      planDigest: undefined,
      passwordHash,
    });
  },
});

const longestLabel = 100;

/** domain.md 1.8: the first label of the url, made unique. */
async function generated({ stores }: CommandContext, url: string): Promise<Answered> {
  const label = (url.split('.')[0] ?? url).slice(0, longestLabel);
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? label : `${label} ${at}`;
    const taken = await stores.tenants.findHolders({ nameKey: nameKey(name) });
    if (taken.length === 0) return { name, url, numberMap: {}, administrator: null };
  }
}
