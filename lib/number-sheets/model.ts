import type { Media } from '../access-numbers/model';
import type { NumberRange } from '../numbering/model';
import type { Issue } from '../problem';
import type { Encoding } from '../wire/csv/decode-text';

export const sheetLimits = { bytes: 50_000_000, rows: 200_000, columns: 40, cell: 1000 } as const;

/** What a column can hold; each but `ignore` at most once. */
export const meanings = [
  'number',
  'last',
  'count',
  'media',
  'tenant',
  'trunks',
  'smsAccounts',
  'note',
  'ignore',
] as const;
export type Meaning = (typeof meanings)[number];

/** Damage that spreadsheets do, each mended only when it is wished. */
export const repairs = [
  'scientific',
  'plus',
  'zeros',
  'national',
  'thousands',
  'separators',
  'decimals',
  'apostrophe',
  'invisible',
  'digits',
  'ranges',
  'doubled',
] as const;
export type Repair = (typeof repairs)[number];

/** Which rows are written, which need nothing, and which are wrong. */
export const verdictKinds = {
  create: 'good',
  repaired: 'good',
  there: 'settled',
  doubled: 'settled',
  overlap: 'bad',
  reserved: 'bad',
  clash: 'bad',
  unreadable: 'bad',
  'unknown-tenant': 'bad',
  'ambiguous-tenant': 'bad',
  'unknown-trunk': 'bad',
  'unknown-sms-account': 'bad',
  invalid: 'bad',
} as const;
export type Verdict = keyof typeof verdictKinds;
export const verdicts = Object.keys(verdictKinds) as [Verdict, ...Verdict[]];

/** What a column's cells have in common; damage shows only against it. */
export interface ColumnFacts {
  filled: number;
  plus: number;
  /** Those of `filled` that begin with 0. */
  zero: number;
  /** How many cells have so many digits. */
  lengths: Record<string, number>;
}

/** How a sheet is understood. What a person may change: `meanings`, `repairs`, `media`, `country`, `digits`, `hasHead`. */
export interface SheetReading {
  encoding: Encoding;
  delimiter: string;
  hasHead: boolean;
  /** One for each column. */
  meanings: Meaning[];
  repairs: Repair[];
  /** For rows that name none. */
  media: Media;
  /** ISO code of the country whose national numbers are meant; null for international ones. */
  country: string | null;
  /** How many digits every number has; null when the column itself tells. */
  digits: number | null;
  facts: ColumnFacts[];
}

/** A kind of damage that was found, wished to be repaired or not. */
export interface FoundDamage {
  repair: Repair;
  rows: number;
  examples: { row: number; before: string; after: string }[];
}

export const sheetStates = ['reading', 'judged', 'applying', 'applied', 'failed'] as const;

export interface NumberSheet {
  id: string;
  personId: string;
  title: string;
  state: (typeof sheetStates)[number];
  reading: SheetReading;
  found: FoundDamage[];
  /** Which judgement is running; an older one that still runs is not listened to. */
  run: string;
  /** What was applied, once it was. */
  applied: { rows: ApplyChoice; blocks: number; numbers: number; at: string } | null;
  /** What the columns are called; empty until the sheet was read to its end. */
  columns: string[];
  counts: Partial<Record<Verdict | 'changed', number>>;
  rowsRead: number;
  rowsJudged: number;
  digest: string | null;
  failure: string | null;
  createdAt: string;
  updatedAt: string;
}

/** The block that a row asks for. */
export interface PlannedBlock extends NumberRange {
  count: number;
  media: Media;
  tenant: { id: string; name: string } | null;
  trunks: { name: string; prefix: string }[];
  smsAccounts: string[];
  note: string | null;
}

/** `row` names another row of the sheet, `block` an existing block. */
export interface RowIssue extends Issue {
  row?: number;
  block?: string;
}

export interface StagedRow {
  /** As the spreadsheet counts: the first line is 1. */
  row: number;
  cells: string[];
}

export interface JudgedRow {
  row: number;
  verdict: Verdict;
  planned: PlannedBlock | null;
  issues: RowIssue[];
}

export type SheetRow = StagedRow & (JudgedRow | { verdict: 'waiting'; planned: null; issues: RowIssue[] });

/** All or nothing, or only those that are good. */
export type ApplyChoice = 'all' | 'good';

export function countKind(counts: NumberSheet['counts'], kind: 'good' | 'settled' | 'bad'): number {
  return verdicts.reduce(
    (sum, verdict) => (verdictKinds[verdict] === kind ? sum + (counts[verdict] ?? 0) : sum),
    0,
  );
}

/** Code of the issue of a row whose verdict is another one than the last time. */
export const changedCode = 'verdict-changed';
