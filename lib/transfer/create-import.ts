import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { type CommandContext, command } from '../command';
import { conflict } from '../problem';
import { getOpenImport } from './open-import';
import type { TenantImport } from './store';

const longestFileName = 200;

export const ImportDraft = z.strictObject({
  /** As its sender calls it; only shown. */
  fileName: z
    .string({ error: 'The name of the file is text.' })
    .default('')
    .transform((name) =>
      [...name.normalize('NFC').replaceAll(/[\p{C}/\\]/gu, '')].slice(0, longestFileName).join(''),
    ),
  /** In all, where the sender said so. */
  bytes: z.int().min(0).default(0),
});

/** Announces an archive: from then on it is seen that one comes in. Its bytes go to the spool under the import's id. */
export const createImport = command({
  name: 'import.create',
  input: ImportDraft,
  async run(context, draft) {
    const created = newImport(context, { id: context.newId(), ...draft });
    await context.stores.imports.insert(created);
    return { result: created, audit: null };
  },
});

/** An import that nothing is known of yet but who sends it. */
export function newImport(
  { actor, door, now }: CommandContext,
  { id, fileName, bytes }: { id: string; fileName: string; bytes: number },
): TenantImport {
  const { actorId: personId, actorName: personName } = nameActor(actor);
  return {
    id,
    personId,
    personName,
    door,
    fileName: fileName === '' ? 'archive.zip' : fileName,
    bytes,
    state: 'receiving',
    content: null,
    choices: { status: 'as-it-was', items: {} },
    digest: null,
    counts: {},
    applicable: false,
    refusal: null,
    checks: {},
    jobId: null,
    tenantId: null,
    tenantName: null,
    templateId: null,
    templateVersion: null,
    targetId: null,
    mapping: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** The archive is there as a whole; reading begins. Also to read it once more after that failed. */
export const beginReading = command({
  name: 'import.create',
  input: z.strictObject({ id: z.string(), bytes: z.int().min(0).optional(), jobId: z.string().optional() }),
  async run({ stores, now }, { id, bytes, jobId }) {
    const { content: _content, ...open } = await getOpenImport(stores, id);
    if (open.state === 'applying' || open.state === 'reading')
      throw conflict([
        {
          path: '',
          code: 'import-busy',
          message: 'This archive is being read or applied just now. Wait until that is over.',
        },
      ]);
    const reading: TenantImport = {
      ...open,
      content: null,
      state: 'reading',
      bytes: bytes ?? open.bytes,
      jobId: jobId ?? open.jobId,
      refusal: null,
      updatedAt: now,
    };
    await stores.imports.save(reading);
    return { result: reading, audit: null };
  },
});
