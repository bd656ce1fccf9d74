import { Problem } from '@/lib/problem';
import { akana } from './akana';

/** Every address below those of this door that no other route has. */
export async function unknownAkanaAddress(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return akana.renderProblem(
    new Problem({
      kind: 'not-found',
      code: 'unknown-address',
      message: `There is no operation of this interface at ${pathname}.`,
    }),
    request.headers.get('x-request-id') ?? '',
    request,
  );
}
