import { read } from '@/app/_server/context';
import { listTenantInvitations } from '@/lib/invitations/read-invitations';
import type { Tenant } from '@/lib/tenants/model';

/** Whether somebody was invited to activate the tenant and has not done so yet. */
export async function isAwaiting({ id, status, deletedAt }: Tenant): Promise<boolean> {
  if (status === 'active' || deletedAt !== null) return false;
  const invitations = await read(listTenantInvitations, { tenantId: id });
  return invitations.some(({ state }) => state !== 'done' && state !== 'revoked');
}
