import { longJumpResource } from '@/app/_server/longjump-routes';
import { userInfo } from '@/app/_server/longjump-sessions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = longJumpResource({ GET: userInfo });
