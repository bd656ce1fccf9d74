import type { Issue } from '@/lib/problem';
import type { ArchiveContent, ImportChoices, ImportState, PlanVerdict } from '@/lib/transfer/model';

/** What the screens show of an import. */
export interface ShownImport {
  id: string;
  fileName: string;
  bytes: number;
  state: ImportState;
  content: ArchiveContent | null;
  choices: ImportChoices;
  digest: string | null;
  counts: Partial<Record<PlanVerdict, number>>;
  applicable: boolean;
  refusal: { message: string; issues: Issue[] } | null;
  checks: Record<string, boolean>;
  jobId: string | null;
  tenantId: string | null;
  tenantName: string | null;
  /** Of a package: the tenant it goes into. */
  targetId: string | null;
  personName: string;
  createdAt: string;
  updatedAt: string;
}
