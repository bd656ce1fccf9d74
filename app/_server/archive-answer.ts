import { ask } from '@/lib/query';
import {
  type ExportOptions,
  exportTenant,
  nameExport,
  type TenantExport,
} from '@/lib/transfer/export-tenant';
import type { Call } from './endpoint';
import { logDefect } from './log';

/**
 * A tenant as an archive, made while the caller takes it. An export that breaks off cuts the connection, so that nobody
 * takes half an archive for a whole one.
 */
export async function archiveAnswer(
  { context, request }: Pick<Call, 'context' | 'request'>,
  id: string,
  options: Pick<ExportOptions, 'parts'> = {},
): Promise<Response> {
  // Who asks for the headers only gets no data, so the log has no export to tell of.
  if (request.method === 'HEAD')
    return new Response(null, { headers: headersOf(await ask(context, nameExport, { id })) });
  const archive = await exportTenant(context, { id }, options);
  return new Response(streamArchive(archive, context.requestId), { headers: headersOf(archive) });
}

/** The name has only characters of a url, so it needs no encoding (RFC 6266). */
function headersOf({ fileName }: { fileName: string }) {
  return {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'private, no-store',
  };
}

function streamArchive(archive: TenantExport, requestId: string): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined;
  let isCancelled = false;
  return new ReadableStream({
    async pull(controller) {
      chunks ??= archive.bytes[Symbol.asyncIterator]();
      try {
        const { done, value } = await chunks.next();
        if (isCancelled) return;
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        if (isCancelled) return;
        logDefect(error, { requestId });
        controller.error(error);
      }
    },
    async cancel() {
      isCancelled = true;
      if (chunks) await chunks.return?.();
      else await archive.discard();
    },
  });
}
