import { ImportAddress } from '@/lib/dialects/bright-pattern/import-address';
import { parseInput } from '@/lib/parse-input';
import { type Permission, requireFullAccess, requirePermission } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { importAtOnce } from '@/lib/transfer/import-at-once';
import { empty } from './bright-pattern-tenants';
import type { Call } from './endpoint';
import { readInChild } from './read-in-child';
import { readAddress } from './read-request';
import { archiveFile, discardArchive, receiveArchive } from './spool';

const needed = ['import.create', 'import.apply'] as const satisfies readonly Permission[];

/**
 * Imports the archive in the body: received, read, planned and applied in one go. Numbers that another tenant has are
 * skipped without a word; the report is kept for the console.
 */
export async function importBody({ request, context, url }: Call): Promise<Response> {
  for (const permission of needed) {
    requirePermission(context.actor, permission);
    requireFullAccess(context.actor, permission);
  }
  requireZip(request);
  const { lockTimeout } = parseInput(ImportAddress, readAddress(url));
  const id = context.newId();
  try {
    const { bytes } = await receiveArchive(id, request.body, lengthOf(request));
    await importAtOnce(
      context,
      { id, fileName: 'configapi.zip', bytes, lockTimeout },
      { read: readInChild, fileOf: archiveFile },
    );
  } finally {
    await discardArchive(id);
  }
  return empty();
}

/** B10 */
export function requireZip(request: Request): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/zip') return;
  throw new Problem({
    kind: 'unsupported-media-type',
    code: 'content-type',
    message: 'Send the archive as application/ZIP.',
  });
}

export function lengthOf(request: Request): number | undefined {
  const length = request.headers.get('content-length');
  return length === null ? undefined : Number(length);
}
