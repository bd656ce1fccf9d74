import { brightPattern } from '@/app/_server/bright-pattern';
import { Problem } from '@/lib/problem';

export const dynamic = 'force-dynamic';

/** Every address below /configapi/v2 that no other route has. */
async function unknownAddress(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return brightPattern.renderProblem(
    new Problem({
      kind: 'not-found',
      code: 'unknown-address',
      message: `There is no method of this interface at ${pathname}.`,
    }),
    request.headers.get('x-request-id') ?? '',
  );
}

export {
  unknownAddress as DELETE,
  unknownAddress as GET,
  unknownAddress as HEAD,
  unknownAddress as OPTIONS,
  unknownAddress as PATCH,
  unknownAddress as POST,
  unknownAddress as PUT,
};
