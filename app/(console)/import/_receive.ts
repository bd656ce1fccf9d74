import { discardArchive, receiveArchive } from '@/app/_server/spool';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { createPackage } from '@/lib/packages/create-package';
import { mapImport } from '@/lib/packages/map-import';
import { ask } from '@/lib/query';
import { createImport } from '@/lib/transfer/create-import';
import { discardImport } from '@/lib/transfer/discard-import';
import { getImport } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';

interface Incoming {
  fileName: string;
  /** As announced; undefined where the sender did not say. */
  bytes: number | undefined;
  body: ReadableStream<Uint8Array> | null;
  idempotencyKey?: string | undefined;
  /** Of a package: the tenant it goes into. */
  tenantId?: string | undefined;
  /** The text of its mapping properties, where it came along. */
  mapping?: string | null;
}

/** Puts an archive into the spool as it comes in; of one that breaks off nothing stays. */
export async function receiveImport(
  context: Context,
  { fileName, bytes, body, idempotencyKey, tenantId, mapping = null }: Incoming,
): Promise<TenantImport> {
  const draft = { fileName, bytes: bytes ?? 0 };
  const created =
    tenantId === undefined
      ? await execute(context, createImport, draft, { idempotencyKey })
      : await execute(context, createPackage, { ...draft, tenantId }, { idempotencyKey });
  const known = await ask(context, getImport, { id: created.id });
  if (known.state !== 'receiving') return known; // sent before, under the same key
  try {
    if (mapping !== null) await execute(context, mapImport, { id: created.id, mapping });
    await receiveArchive(created.id, body, bytes);
  } catch (error) {
    await discardArchive(created.id);
    await execute(context, discardImport, { id: created.id });
    throw error;
  }
  return created;
}
