import type { Door } from '../actor';
import type { Issue } from '../problem';
import type { ArchiveContent, ImportChoices, ImportState, PlanItem, PlanKind, PlanVerdict } from './model';

/** An archive that came in, and what was decided and done about it. */
export interface TenantImport {
  id: string;
  personId: string;
  personName: string;
  door: Door;
  fileName: string;
  bytes: number;
  state: ImportState;
  content: ArchiveContent | null;
  choices: ImportChoices;
  digest: string | null;
  counts: Partial<Record<PlanVerdict, number>>;
  applicable: boolean;
  /** Why it was refused, or why applying it failed; the path of an issue is the entry of the archive. */
  refusal: { message: string; issues: Issue[] } | null;
  /** Ticks of the check list afterwards, by name. */
  checks: Record<string, boolean>;
  jobId: string | null;
  /** The tenant that came of it. */
  tenantId: string | null;
  tenantName: string | null;
  /** Where the tenant was made from a template: which, and which version of it. */
  templateId: string | null;
  templateVersion: number | null;
  /** Of a package: the tenant it goes into. Null where the archive becomes a tenant of its own. */
  targetId: string | null;
  /** The mapping properties that came with it, which rewrite the addresses of service endpoints. */
  mapping: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What lists show of an import: everything that is not heavy. */
export type ListedImport = Omit<TenantImport, 'content' | 'mapping'>;

export interface ImportItemFilter {
  verdicts?: readonly PlanVerdict[];
  kind?: PlanKind;
  /** Only those with a conflict. */
  conflicts?: boolean;
  /** Part of `what`. */
  q?: string;
}

interface ImportFilter {
  /** That this tenant came of. */
  tenantId?: string;
  states?: readonly ImportState[];
}

export interface ImportStore {
  find(id: string): Promise<TenantImport | undefined>;
  /** Newest first, without content and mapping. */
  list(
    filter: ImportFilter,
    page: { limit: number; after?: string; before?: string },
  ): Promise<{
    items: ListedImport[];
    next: string | null;
    previous: string | null;
  }>;
  insert(tenantImport: TenantImport): Promise<void>;
  save(tenantImport: TenantImport): Promise<void>;
  /** Says that somebody still works on it. */
  touch(id: string, at: string): Promise<void>;
  /** Replaces the items of its plan. */
  saveItems(id: string, items: readonly PlanItem[]): Promise<void>;
  /** In order: the next after a position, or the last before one. */
  listItems(
    id: string,
    filter: ImportItemFilter,
    page: { after?: number; before?: number; limit: number },
  ): Promise<PlanItem[]>;
  countItems(id: string, filter: ImportItemFilter): Promise<number>;
  /** Those that nobody touched since and that were never applied. */
  listStale(instant: string): Promise<string[]>;
  /** Those that are received, read or applied as they say, and were not touched since. */
  listUnderWay(untouchedSince: string): Promise<string[]>;
  remove(id: string): Promise<void>;
  /** Lets others have their turn in the middle of long work. */
  giveWay(): Promise<void>;
}
