import { longJumpResource } from '@/app/_server/longjump-routes';
import { getTenants, postTenant } from '@/app/_server/longjump-tenants';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = longJumpResource({
  GET: getTenants,
  POST: postTenant,
});
