import { readInChild } from '@/app/_server/read-in-child';
import { readAddress, readObject } from '@/app/_server/read-request';
import { archiveFile, discardArchive, receiveArchive } from '@/app/_server/spool';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { conflict, Problem } from '@/lib/problem';
import { createImport } from '@/lib/transfer/create-import';
import { discardImport } from '@/lib/transfer/discard-import';
import { inspectImport } from '@/lib/transfer/inspect-import';
import { archiveBody } from '../imports/_archive-body';

interface Sent {
  request: Request;
  context: Context;
  url: URL;
}

/**
 * What a version is made of: a JSON body that names a tenant or an import, or an archive as body, whose name and
 * description stand in the address. Of an archive nothing stays but the template.
 */
export async function withOrigin<Result>(
  { request, context, url }: Sent,
  work: (draft: Record<string, unknown>) => Promise<Result>,
): Promise<Result> {
  if (!isArchive(request)) return work(await readObject(request));
  const { fileName = '', ...said } = readAddress(url);
  const { body, bytes } = archiveBody(request);
  const { id } = await execute(context, createImport, { fileName, bytes: bytes ?? 0 });
  try {
    const received = await receiveArchive(id, body, bytes);
    const deps = { read: readInChild, fileOf: archiveFile };
    const { refusal } = await inspectImport(context, { id, ...received }, deps);
    if (refusal) throw refused(refusal);
    return await work({ ...said, importId: id });
  } finally {
    await execute(context, discardImport, { id }).catch(() => undefined); // swept later
    await discardArchive(id);
  }
}

function isArchive(request: Request): boolean {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return !type.endsWith('json') && type !== '';
}

function refused({ message, issues }: { message: string; issues: Problem['issues'] }): Problem {
  const [first] = issues;
  if (!first) return conflict([{ path: '', code: 'import-not-read', message }]);
  return new Problem({ kind: 'invalid', code: first.code, message, issues });
}
