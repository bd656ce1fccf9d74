import { longJumpResource } from '@/app/_server/longjump-routes';
import { logOut } from '@/app/_server/longjump-sessions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = longJumpResource({
  GET: logOut,
  POST: logOut,
});
