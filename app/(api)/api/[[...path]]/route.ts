import { jsonDialect } from '@/app/_server/dialect';
import { unknownAddress } from '@/app/_server/unknown-address';

export const dynamic = 'force-dynamic';

/** Every address below /api that no interface has. */
const answer = unknownAddress(
  jsonDialect,
  (pathname) => `There is nothing at ${pathname}. GET /api/v1/openapi.json lists what there is.`,
);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
