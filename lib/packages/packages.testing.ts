import { execute } from '../command';
import type { Context } from '../context';
import { deleteTenant } from '../tenants/delete-tenant';
import { unfreezeTenant } from '../tenants/freeze-tenant';
import type { TenantDraftInput } from '../tenants/model';
import { archiveOf, givenFullTenant } from '../transfer/archives.testing';
import type { givenSpool } from '../transfer/imports.testing';
import { purge } from '../transfer/imports.testing';
import { inspectImport } from '../transfer/inspect-import';
import type { TenantImport } from '../transfer/store';
import { createPackage } from './create-package';

interface Sent {
  tenantId: string;
  archive: Uint8Array;
  mapping?: string;
}

/** A package as it was sent and looked into. */
export async function givenPackage(
  context: Context,
  { put, deps }: ReturnType<typeof givenSpool>,
  { tenantId, archive, mapping }: Sent,
): Promise<TenantImport> {
  const { id } = await execute(context, createPackage, {
    fileName: 'business-export.zip',
    tenantId,
    ...(mapping !== undefined && { mapping }),
  });
  await put(id, archive);
  return inspectImport(context, { id, bytes: archive.length }, deps);
}

/** What a tenant of another cluster exported: nothing of it is here. */
export async function foreignArchive(context: Context, draft: TenantDraftInput): Promise<Buffer> {
  const { id } = await givenFullTenant(context, draft);
  const archive = await archiveOf(context, id);
  await purge(context, id);
  return archive;
}

/** An empty cluster with its telephony systems. */
export async function clear(
  context: Context,
  { raw }: { raw(statement: string): Promise<void> },
): Promise<void> {
  const { read } = context.storage;
  for (const table of ['import_items', 'imports', 'calling_lists', 'transfer_requests', 'locks'])
    await raw(`delete from ${table}`);
  for (const { id, frozen } of (await read.tenants.list({}, { sort: 'name', limit: 100 })).items) {
    if (frozen) await execute(context, unfreezeTenant, { id });
    await execute(context, deleteTenant, { id });
  }
  await raw('delete from access_number_blocks');
  const gone = await read.tenants.list({ deleted: true }, { sort: 'name', limit: 100 });
  for (const { id } of gone.items) await raw(`delete from tenants where id = '${id}'`);
}
