import { headers } from 'next/headers';
import { foreignOrigin } from '@/app/_server/action';
import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { isSameOrigin } from '@/app/_server/session';
import { execute } from '@/lib/command';
import { mapImport } from '@/lib/packages/map-import';
import { decodeMapping } from '@/lib/packages/mapping/decode-mapping';
import { mappingLimits } from '@/lib/packages/mapping/model';
import { requirePermission } from '@/lib/permissions';

/** The mapping properties of an import, before it is read or beside its plan; an empty body takes them away. */
export function POST(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    if (!isSameOrigin(await headers())) throw foreignOrigin();
    const context = await consoleContext();
    requirePermission(context.actor, 'import.choose');
    const id = new URL(request.url).searchParams.get('id') ?? '';
    const sent = await readUpTo(request.body, mappingLimits.bytes + 1);
    const mapping = sent.byteLength === 0 ? null : decodeMapping(sent);
    await execute(context, mapImport, { id, mapping });
    return { id };
  });
}

/** One byte more than fits is enough to refuse it. */
async function readUpTo(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes >= most) break;
  }
  return Buffer.concat(pieces);
}
