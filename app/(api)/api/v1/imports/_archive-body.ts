import { Problem } from '@/lib/problem';

/** B10: media types are compared in any letter case, parameters do not matter. */
export function archiveBody(request: Request): {
  body: ReadableStream<Uint8Array> | null;
  bytes: number | undefined;
} {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/zip' && type !== 'application/x-zip-compressed')
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: 'Send the archive as application/zip.',
    });
  const length = request.headers.get('content-length');
  return { body: request.body, bytes: length === null ? undefined : Number(length) };
}
