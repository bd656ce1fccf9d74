import { mxOneDialect } from './mx-one';
import { unknownAddress } from './unknown-address';

/** Every address below /auth and /tenant that no other route has. */
export const unknownMxOneAddress = unknownAddress(
  mxOneDialect,
  (pathname) =>
    `There is no method of this interface at ${pathname}. GET /tenant/v3/api-docs lists what there is.`,
);
