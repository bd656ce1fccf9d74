import { akana } from './akana';
import { unknownAddress } from './unknown-address';

/** Every address below those of this door that no other route has. */
export const unknownAkanaAddress = unknownAddress(
  akana,
  (pathname) => `There is no operation of this interface at ${pathname}.`,
);
