import { unknownMxOneAddress } from '@/app/_server/mx-one-unknown';

export const dynamic = 'force-dynamic';

export {
  unknownMxOneAddress as DELETE,
  unknownMxOneAddress as GET,
  unknownMxOneAddress as HEAD,
  unknownMxOneAddress as OPTIONS,
  unknownMxOneAddress as PATCH,
  unknownMxOneAddress as POST,
  unknownMxOneAddress as PUT,
};
