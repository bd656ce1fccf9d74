import { execute } from '../command';
import type { Context } from '../context';
import type { CallingList } from './model';
import { readUpload } from './read-upload';
import { createCallingList } from './save-list';

export async function* bytesOf(text: string | Uint8Array, size = 50): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A list of a tenant from CSV, as an upload makes it. */
export async function givenList(
  context: Context,
  { tenantId, name = 'Customers', csv }: { tenantId: string; name?: string; csv: string },
): Promise<CallingList> {
  const { records } = context.storage;
  const batch = context.newId();
  const uploaded = await readUpload(bytesOf(csv), { records, batch, hasHead: true, keyColumn: undefined });
  return execute(context, createCallingList, { tenantId, name, uploaded });
}
