import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

import { execute } from '../command';
import type { Context } from '../context';
import type { Storage } from '../stores';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import { defaultLimits } from '../wire/zip/model';
import { applyImport } from './apply-import';
import type { ArchiveReader } from './archive-reader';
import { createImport } from './create-import';
import type { ImportDeps } from './import-deps';
import { inspectImport } from './inspect-import';
import type { PlanItem } from './model';
import { readArchive } from './read-archive';
import type { TenantImport } from './store';

/** A spool of its own, gone after the tests. */
export function givenSpool(world: { storage: Storage & { databaseVersion: number } }) {
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-spool-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const fileOf = (id: string) => join(folder, id);
  const read: ArchiveReader = (file, options) =>
    readArchive(file, {
      limits: defaultLimits,
      databaseVersion: world.storage.databaseVersion,
      records: world.storage.records,
      newId: randomUUID,
      ...options,
    });
  const deps: ImportDeps = { read, fileOf };

  return {
    deps,
    /** As an archive lies there when it came in. */
    put: (id: string, archive: Uint8Array) => writeFile(fileOf(id), archive),
    async plan(context: Context, archive: Uint8Array, fileName = 'greene.zip'): Promise<TenantImport> {
      const { id } = await execute(context, createImport, { fileName, bytes: archive.length });
      await writeFile(fileOf(id), archive);
      return inspectImport(context, { id, bytes: archive.length }, deps);
    },
    apply(context: Context, { id, digest }: TenantImport, more: Partial<ImportDeps> = {}) {
      return applyImport(context, { id, planDigest: digest ?? '' }, { ...deps, ...more });
    },
    items: (id: string): Promise<PlanItem[]> =>
      world.storage.read.imports.listItems(id, {}, { limit: 10_000 }),
  };
}

/** Takes a tenant away for good. */
export async function purge(context: Context, id: string): Promise<void> {
  await execute(context, deleteTenant, { id });
  await execute(context, purgeTenant, { id });
}

/** Every batch that is there, so that a test sees what was left behind. */
export async function listBatches({ storage }: Context): Promise<string[]> {
  return (await storage.records.listBatches()).map(({ batch }) => batch).toSorted();
}
