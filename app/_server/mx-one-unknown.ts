import { Problem } from '@/lib/problem';
import { mxOneDialect } from './mx-one';

/** Every address below /auth and /tenant that no other route has. */
export async function unknownMxOneAddress(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return mxOneDialect.renderProblem(
    new Problem({
      kind: 'not-found',
      code: 'unknown-address',
      message: `There is no method of this interface at ${pathname}. GET /tenant/v3/api-docs lists what there is.`,
    }),
    request.headers.get('x-request-id') ?? '',
  );
}
