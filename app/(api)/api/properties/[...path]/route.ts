import { unknownAkanaAddress } from '@/app/_server/akana-unknown';

export const dynamic = 'force-dynamic';

export {
  unknownAkanaAddress as DELETE,
  unknownAkanaAddress as GET,
  unknownAkanaAddress as HEAD,
  unknownAkanaAddress as OPTIONS,
  unknownAkanaAddress as PATCH,
  unknownAkanaAddress as POST,
  unknownAkanaAddress as PUT,
};
