import * as z from 'zod';
import { formatBytes } from '@/components/upload/format-bytes';
import type { Context } from '@/lib/context';
import type { Job } from '@/lib/jobs/model';
import type { JobWork } from '@/lib/jobs/run-job';
import { exportTenant } from '@/lib/transfer/export-tenant';
import { exportHours, writeExport } from './export-files';

const ExportJob = z.object({ tenantId: z.string() });

export const exportSteps = ['Take down its state', 'Write the archive'] as const;

/** Writes a tenant's archive into a file that can be downloaded for a day. */
export function exportWork(context: Context, job: Job): JobWork {
  const { tenantId } = ExportJob.parse(job.input);
  return async (progress) => {
    await progress.step(exportSteps[0]);
    const archive = await exportTenant(
      context,
      { id: tenantId },
      {
        signal: progress.signal,
        onProgress: ({ bytes, totalBytes }) => progress.advance(bytes, totalBytes),
      },
    );
    await progress.step(exportSteps[1], 'bytes');
    const { bytes } = await writeExport(job.id, archive.bytes, progress.signal).catch(async (error) => {
      await archive.discard();
      throw error;
    });
    await progress.line(`${archive.fileName} has ${formatBytes(bytes)}.`);
    const until = new Date(Date.parse(context.now()) + exportHours * 3_600_000).toISOString();
    return {
      summary: `${archive.tenant.name} was exported: ${formatBytes(bytes)}.`,
      unit: 'bytes',
      href: `/tenants/${tenantId}`,
      file: { name: archive.fileName, bytes, until },
    };
  };
}
