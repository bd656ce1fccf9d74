import type { Context } from '@/lib/context';
import { decodeMapping } from '@/lib/packages/mapping/decode-mapping';
import { invalid } from '@/lib/problem';
import { ask } from '@/lib/query';
import { getImport } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';
import { receiveImport } from './_receive';

/** The archive of a form: as posted, or by the ticket of the one that came through the upload route. */
export async function findReceived(context: Context, form: FormData): Promise<TenantImport> {
  const [ticket, archive] = [form.get('ticket'), form.get('archive')];
  if (typeof ticket === 'string' && ticket !== '') return ask(context, getImport, { id: ticket });
  if (!(archive instanceof File) || archive.size === 0) throw nothingChosen;
  const [key, tenantId, mapping] = [
    form.get('idempotencyKey'),
    form.get('tenantId'),
    await readPostedMapping(form.get('mapping')),
  ];
  return receiveImport(context, {
    fileName: archive.name,
    bytes: archive.size,
    body: archive.stream(),
    idempotencyKey: typeof key === 'string' ? key : undefined,
    tenantId: typeof tenantId === 'string' && tenantId !== '' ? tenantId : undefined,
    mapping,
  });
}

/** A mapping as posted where there is no script; an empty field is none. */
async function readPostedMapping(posted: FormDataEntryValue | null): Promise<string | null> {
  if (!(posted instanceof File) || posted.size === 0) return null;
  return decodeMapping(new Uint8Array(await posted.arrayBuffer()));
}

const nothingChosen = invalid([
  { path: 'archive', code: 'required', message: 'Choose the ZIP that was exported.' },
]);
