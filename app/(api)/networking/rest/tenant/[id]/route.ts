import { longJumpResource } from '@/app/_server/longjump-routes';
import { deleteTenantById, getTenantById, putTenant } from '@/app/_server/longjump-tenants';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = longJumpResource({
  GET: getTenantById,
  PUT: putTenant,
  DELETE: deleteTenantById,
});
