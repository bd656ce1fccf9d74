import { type ArchiveLimits, defaultLimits } from '@/lib/wire/zip/model';

/** What this server takes at most; `bin/settings.mjs` has refused what is no number. */
export function archiveLimits(): ArchiveLimits {
  return {
    ...defaultLimits,
    archiveBytes: Number(process.env.TENANTRY_MAX_ARCHIVE_BYTES) || defaultLimits.archiveBytes,
    inflatedBytes: Number(process.env.TENANTRY_MAX_INFLATED_BYTES) || defaultLimits.inflatedBytes,
  };
}
