import type { Media } from '../access-numbers/model';
import type { Tenant } from '../tenants/model';

export const archiveFormat = 'tenantry.tenant';
export const archiveFormatVersion = 1;

/** `manifest.json`, the first member of every archive (contract.md). */
export interface ArchiveManifest {
  format: typeof archiveFormat;
  formatVersion: number;
  platformVersion: string;
  databaseVersion: number;
  /** The time of the tenant's last change. */
  asOf: string;
  tenant: { id: string; url: string; name: string };
  /** What must be entered again, because no secret leaves a cluster: sentences. */
  secrets: string[];
  entries: { path: string; rows: number; bytes: number; sha256: string }[];
}

/** `tenant.json`: the tenant without what only its present cluster knows. */
export type ArchivedTenant = Omit<Tenant, 'deletedAt' | 'frozen' | 'movedTo' | 'limits'>;

/** A line of `access-numbers.ndjson`, in number order. Trunks and SMS accounts belong to the cluster and stay there. */
export interface ArchivedBlock {
  number: string;
  count: number;
  media: Media;
  note: string | null;
}

/** A line of `people.ndjson`, by id: an administrator of the tenant, without password. */
export interface ArchivedPerson {
  id: string;
  email: string;
  /** With which they may sign in instead of the address. */
  loginId: string | null;
  name: string;
  disabledAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** A line of `calling-lists.ndjson`, by id; its records are `calling-lists/<id>.ndjson`, one JSON list of texts a line. */
export interface ArchivedCallingList {
  id: string;
  name: string;
  columns: string[];
  keyColumn: string;
  records: number;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** What an archive holds, read and checked; the records and the history stay in their batches, if they were staged. */
export interface ArchiveContent {
  manifest: ArchiveManifest;
  tenant: ArchivedTenant;
  accessNumbers: ArchivedBlock[];
  people: ArchivedPerson[];
  callingLists: (ArchivedCallingList & { bytes: number; sha256: string; batch: string | null })[];
  /** `audit.ndjson`: the tenant's history, oldest first. */
  history: { entries: number; batch: string | null };
}

export const planKinds = [
  'tenant',
  'setting',
  'endpoint',
  'telephony',
  'directory-number',
  'access-number',
  'person',
  'calling-list',
  'history',
  'secret',
] as const;
export type PlanKind = (typeof planKinds)[number];

/**
 * What becomes of an item: made new; put over what the tenant has; given to the tenant, with its trunks kept; already the
 * tenant's; taking the place of one in the bin; left out because of a choice or of the vendor's rule; held by another tenant; in quarantine or reserved;
 * impossible here; to be done by hand afterwards.
 */
export const planVerdicts = [
  'create',
  'overwrite',
  'assign',
  'keep',
  'replace',
  'skip',
  'held',
  'quarantine',
  'refuse',
  'by-hand',
] as const;
export type PlanVerdict = (typeof planVerdicts)[number];

/**
 * What can be done about a conflict. `skip` leaves the whole range out, as the vendor does; `free-parts` takes what is
 * free of it; `request` does the same and asks the holder for the rest; `take` ends a quarantine before its time;
 * `rename` takes another value; `stop` applies nothing as long as the conflict is there. Of a package `overwrite` does what
 * it says, and `keep` leaves what the tenant has.
 */
export const planChoices = [
  'overwrite',
  'keep',
  'skip',
  'free-parts',
  'request',
  'take',
  'rename',
  'stop',
] as const;
export type PlanChoice = (typeof planChoices)[number];

export interface PlanItem {
  /** Counts from 1. */
  position: number;
  /** Names the item from plan to plan: `access-number:4670100+100`. */
  key: string;
  kind: PlanKind;
  /** `4670100–4670199`, an e-mail address, the name of a setting. */
  what: string;
  verdict: PlanVerdict;
  /** Why; a sentence. Null where the verdict says everything. */
  reason: string | null;
  /** Who stands against it. */
  holder: { id: string; name: string } | null;
  /** What sort of conflict; one choice can go to all of the same sort. Null where there is none. */
  conflict: string | null;
  /** What can be chosen; empty where there is no conflict. */
  choices: PlanChoice[];
  choice: PlanChoice | null;
  /** With `rename`: the value that is taken instead; before that, where it is known, one that nobody has. */
  value: string | null;
}

/** What somebody decided, by the key of the item; `all:<conflict>` goes to every item of the sort. */
export type PlanChoices = Record<string, { choice: PlanChoice; value?: string }>;

/** How the status of the tenant comes out: as it was (B8), or inactive until somebody activates it. */
export type ImportedStatus = 'as-it-was' | 'inactive';

export interface ImportChoices {
  status: ImportedStatus;
  items: PlanChoices;
}

export interface ImportPlan {
  digest: string;
  counts: Partial<Record<PlanVerdict, number>>;
  items: PlanItem[];
  /** Whether it can be applied as it stands. */
  applicable: boolean;
}

export const importStates = [
  'receiving',
  'reading',
  'refused',
  'planned',
  'applying',
  'applied',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];
