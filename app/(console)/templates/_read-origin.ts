import type { Context } from '@/lib/context';
import { findTenantByText } from '../numbers/_find-tenant';

/** What a version is made of, as a form names it. */
export async function readOrigin(
  { importId, tenant }: Record<string, unknown>,
  context: Context,
): Promise<{ importId: string } | { tenantId: string }> {
  if (typeof importId === 'string' && importId !== '') return { importId };
  const { id } = await findTenantByText(context, typeof tenant === 'string' ? tenant : '');
  return { tenantId: id };
}
