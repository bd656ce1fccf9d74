import { Problem } from '@/lib/problem';
import { decodeJson, jsonLimits } from '@/lib/wire/json/decode-json';

/** A JSON body within the limits of lib/wire/json. Throws `malformed`, `too-large`, `unsupported-media-type`. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(json|[a-z0-9.+-]+\+json)$/.test(type)) {
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: 'Send the body as application/json.',
    });
  }
  return decodeJson(await readBytes(request, jsonLimits.bytes));
}

/** Every byte of a body; throws `too-large` as soon as there are more than `most`. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'body-too-large',
    message: `The body is larger than ${most} bytes.`,
  });
}
