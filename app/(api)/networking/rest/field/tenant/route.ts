import { getFields } from '@/app/_server/longjump-fields';
import { longJumpResource } from '@/app/_server/longjump-routes';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = longJumpResource({ GET: getFields });
