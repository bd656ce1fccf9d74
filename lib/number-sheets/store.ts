import type { BlockState, Media } from '../access-numbers/model';
import type { NumberRange } from '../numbering/model';
import type { JudgedRow, NumberSheet, SheetRow, StagedRow, Verdict } from './model';

/** A block of the inventory, as far as a row of a sheet can stand against it. */
export interface StandingBlock extends NumberRange {
  id: string;
  media: Media;
  /** As of now: one whose reservation or quarantine is over reads `free`. */
  state: BlockState;
  tenant: { id: string; name: string } | null;
}

export interface RowFilter {
  verdicts?: readonly Verdict[];
  /** Only those whose verdict is another one than the last time. */
  changed?: boolean;
}

/** What a written name may mean; several tenants for one text are ambiguous. */
export interface NamedTenant {
  text: string;
  id: string;
  name: string;
}

/** On an embedded database each call lets other requests have their turn first. */
export interface NumberSheetStore {
  insert(sheet: NumberSheet): Promise<void>;
  find(id: string): Promise<NumberSheet | undefined>;
  /** Newest first. */
  listOf(personId: string, limit: number): Promise<NumberSheet[]>;
  save(sheet: NumberSheet): Promise<void>;
  appendRows(sheetId: string, rows: readonly StagedRow[]): Promise<void>;
  saveVerdicts(sheetId: string, rows: readonly JudgedRow[]): Promise<void>;
  /** In the order of the sheet: the next after a row, or the last before one. */
  listRows(
    sheetId: string,
    filter: RowFilter,
    page: { after?: number; before?: number; limit: number },
  ): Promise<SheetRow[]>;
  /** The same without the cells, which nobody needs to write blocks. */
  listPlanned(
    sheetId: string,
    verdict: Verdict,
    page: { after: number; limit: number },
  ): Promise<JudgedRow[]>;
  countRows(sheetId: string, filter: RowFilter): Promise<number>;
  /** The id of a sheet that nobody touched since. */
  findOlder(instant: string): Promise<string | undefined>;
  /** Takes away at most so many rows, and the sheet itself once it has none; false when nothing is left. */
  removeSome(sheetId: string, most: number): Promise<boolean>;
  /** Blocks from the one that holds or follows `from`, in order, of its length. */
  listBlocksFrom(from: string, limit: number, now: string): Promise<StandingBlock[]>;
  /** Live tenants by name, url, acronym or customer number. */
  findTenants(texts: readonly string[]): Promise<NamedTenant[]>;
  /** Those of the ids whose tenants are live. */
  listLiveTenants(ids: readonly string[]): Promise<{ id: string; name: string }[]>;
  /** Lets others have their turn in the middle of long work. */
  giveWay(): Promise<void>;
  listNames(): Promise<{ trunks: string[]; smsAccounts: string[] }>;
}
