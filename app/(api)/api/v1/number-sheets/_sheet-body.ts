import { sheetLimits } from '@/lib/number-sheets/model';
import { Problem } from '@/lib/problem';

const types = new Set(['text/csv', 'text/tab-separated-values', 'text/plain', 'application/vnd.ms-excel']);

/** The text of a sheet as it comes in, with what it claims to be checked before it is read. */
export function sheetBody(request: Request): AsyncIterable<Uint8Array> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.has(type)) {
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: 'Send the sheet as text/csv or text/tab-separated-values.',
    });
  }
  if (Number(request.headers.get('content-length') ?? 0) > sheetLimits.bytes) {
    throw new Problem({
      kind: 'too-large',
      code: 'sheet-too-large',
      message: `The sheet is larger than ${sheetLimits.bytes / 1_000_000} MB. Split it into several.`,
    });
  }
  return request.body ?? nothing();
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
