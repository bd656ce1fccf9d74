import { read } from '@/app/_server/context';
import { Problem } from '@/lib/problem';
import type { TemplateVersion } from '@/lib/templates/model';
import { getTenant } from '@/lib/tenants/get-tenant';

/** The url of the tenant that a version was made from; empty where it is not here any more. */
export async function findSourceUrl(version: TemplateVersion | undefined): Promise<string> {
  if (version?.source !== 'tenant') return '';
  try {
    const tenant = await read(getTenant, { id: version.sourceTenantId });
    return tenant.deletedAt === null ? tenant.url : '';
  } catch (error) {
    if (error instanceof Problem) return '';
    throw error;
  }
}
