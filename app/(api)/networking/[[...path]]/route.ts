import { unknownLongJumpAddress } from '@/app/_server/longjump-routes';

export const dynamic = 'force-dynamic';

export {
  unknownLongJumpAddress as DELETE,
  unknownLongJumpAddress as GET,
  unknownLongJumpAddress as HEAD,
  unknownLongJumpAddress as OPTIONS,
  unknownLongJumpAddress as PATCH,
  unknownLongJumpAddress as POST,
  unknownLongJumpAddress as PUT,
};
