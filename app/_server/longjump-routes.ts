import { checkAlt, formatOfBody } from '@/lib/dialects/longjump/negotiate';
import { readRecord, type SentRecord } from '@/lib/dialects/longjump/read-record';
import { malformed } from '@/lib/dialects/longjump/trouble';
import { jsonLimits } from '@/lib/wire/json/decode-json';
import { xmlLimits } from '@/lib/wire/xml/model';
import type { Call } from './endpoint';
import { longJump } from './longjump';
import { readBytes } from './read-body';
import { resource } from './resource';
import { unknownAddress } from './unknown-address';

type Handle = (call: Call) => Promise<Response>;
type Handlers = Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', Handle>>;

/** All handlers of one address of this door; a form of answers that there is not is refused before anything is done. */
export function longJumpResource(offered: Handlers) {
  const checked = Object.entries(offered).map(([method, handle]) => [
    method,
    (call: Call) => {
      checkAlt(call.url.searchParams.get('alt'));
      return handle(call);
    },
  ]);
  return resource(Object.fromEntries(checked) as Handlers, longJump);
}

/** The one record of a body, in whichever of the two forms. */
export async function readSentRecord(request: Request, section: string): Promise<SentRecord> {
  const format = formatOfBody(request.headers.get('content-type'));
  const bytes = await readBytes(request, format === 'xml' ? xmlLimits.bytes : jsonLimits.bytes);
  return readRecord(bytes, format, section);
}

/** Throws `malformed` for a parameter that this address does not have; a misspelt one would change what is done. */
export function requireOnlyAlt({ url }: Call): void {
  const stray = [...url.searchParams.keys()].find((name) => name !== 'alt');
  if (stray !== undefined)
    throw malformed(
      'unknown-parameter',
      `There is no parameter “${stray.slice(0, 60)}” here. There is: alt.`,
    );
}

/** Every address below /networking that no other route has. */
export const unknownLongJumpAddress = unknownAddress(
  longJump,
  (pathname) =>
    `There is nothing at ${pathname}. There are login, logout, LogoutAll, isSessionValid, userInfo, getActiveSessions, tenant and field below /networking/rest.`,
);
