import type { ExecuteOptions } from '@/lib/command';
import type { Context } from '@/lib/context';
import type { Job } from '@/lib/jobs/model';
import { requirePermission } from '@/lib/permissions';
import { ask } from '@/lib/query';
import { getTenant } from '@/lib/tenants/get-tenant';
import { exportSteps } from './export-work';
import { startInBackground } from './run-in-background';

/** Exports a tenant in the background, into a file that its job's page offers. */
export async function startExport(
  context: Context,
  tenantId: string,
  options: ExecuteOptions = {},
): Promise<Job> {
  requirePermission(context.actor, 'tenant.export');
  const { name } = await ask(context, getTenant, { id: tenantId });
  const title = `Export ${name}`;
  return startInBackground(
    context,
    { kind: 'export', title, tenantId, steps: exportSteps, input: { tenantId } },
    options,
  );
}
