import { Problem } from '@/lib/problem';
import { readBytes } from './read-body';

/** What a form may take; the methods that take one have a handful of short fields. */
const mostBytes = 16_384;

/** An `application/x-www-form-urlencoded` body. Throws `malformed`, `too-large`, `unsupported-media-type`. */
export async function readFormBody(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/x-www-form-urlencoded') {
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: 'Send the body as application/x-www-form-urlencoded.',
    });
  }
  return new URLSearchParams(Buffer.from(await readBytes(request, mostBytes)).toString('utf8'));
}
