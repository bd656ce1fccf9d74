import { discardArchive, receiveArchive } from '@/app/_server/spool';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
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
}

/** Puts an archive into the spool as it comes in; of one that breaks off nothing stays. */
export async function receiveImport(
  context: Context,
  { fileName, bytes, body, idempotencyKey }: Incoming,
): Promise<TenantImport> {
  const created = await execute(context, createImport, { fileName, bytes: bytes ?? 0 }, { idempotencyKey });
  const known = await ask(context, getImport, { id: created.id });
  if (known.state !== 'receiving') return known; // sent before, under the same key
  try {
    await receiveArchive(created.id, body, bytes);
  } catch (error) {
    await discardArchive(created.id);
    await execute(context, discardImport, { id: created.id });
    throw error;
  }
  return created;
}
