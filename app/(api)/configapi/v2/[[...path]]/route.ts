import { brightPattern } from '@/app/_server/bright-pattern';
import { unknownAddress } from '@/app/_server/unknown-address';

export const dynamic = 'force-dynamic';

/** Every address below /configapi/v2 that no other route has. */
const answer = unknownAddress(
  brightPattern,
  (pathname) => `There is no method of this interface at ${pathname}.`,
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
