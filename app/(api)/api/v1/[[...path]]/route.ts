import { problemResponse } from '@/app/_server/problem-response';
import { Problem } from '@/lib/problem';

export const dynamic = 'force-dynamic';

/** Every address below /api/v1 that no other route has. */
async function unknownAddress(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return problemResponse(
    new Problem({
      kind: 'not-found',
      code: 'unknown-address',
      message: `There is nothing at ${pathname}. GET /api/v1/openapi.json lists what there is.`,
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
