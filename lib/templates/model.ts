import type { NumberRange } from '../numbering/model';
import type { ArchiveContent, PlanVerdict } from '../transfer/model';

/** What new tenants are made from. Every version of it stays as it was made. */
export interface Template {
  id: string;
  name: string;
  description: string;
  /** The number of its newest version; counts from 1. */
  latest: number;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** Where a version comes from: a tenant of this cluster, or an archive that was uploaded. */
type TemplateSource = 'tenant' | 'archive';

/** What a template gives to a tenant: calling lists and history stay behind (B15), and only how many they were is known. */
export interface TemplateContent
  extends Pick<ArchiveContent, 'manifest' | 'tenant' | 'accessNumbers' | 'people'> {
  leftBehind: { callingLists: number; records: number; historyEntries: number };
}

export interface TemplateVersion {
  templateId: string;
  number: number;
  source: TemplateSource;
  /** The tenant that it was made from; of an archive, the tenant in it. */
  sourceTenantId: string;
  sourceName: string;
  fileName: string | null;
  databaseVersion: number;
  platformVersion: string;
  asOf: string;
  note: string;
  createdById: string;
  createdByName: string;
  createdAt: string;
}

/** From which version a tenant was made; `templateVersion` goes up when it was brought up to a later one. */
export interface TemplateUse {
  tenantId: string;
  templateId: string;
  templateVersion: number;
  usedAt: string;
  updatedAt: string;
}

/** A block of the template under the numbers it would have. */
export interface MappedBlock {
  number: string;
  last: string;
  count: number;
  /** What it would be: the block itself where nothing else is said. Null where what was typed is no number. */
  target: NumberRange | null;
  isMapped: boolean;
  verdict: PlanVerdict | null;
  reason: string | null;
  holder: { id: string; name: string } | null;
  /** What is wrong with what was typed. */
  issue: string | null;
}
