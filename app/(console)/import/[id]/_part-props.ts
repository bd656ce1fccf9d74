import type { TenantImport } from '@/lib/transfer/store';

/** What every part of an import's page shows it by. */
export interface ImportPartProps {
  found: TenantImport;
  asked: Record<string, string | string[] | undefined>;
  zone: string;
  now: string;
}
