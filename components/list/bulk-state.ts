import type { BulkItem } from '@/lib/bulk-item';

/** What the server answers to the buttons under a list. */
export type BulkState<Kind extends string = string> =
  | { status: 'idle' }
  | { status: 'refused'; message: string }
  | {
      status: 'confirm';
      kind: Kind;
      ids: string[];
      /** Instead of `ids`: all that a filter matches, as long as there are as many. */
      matching?: { filter: string; expected: number } | undefined;
      /** What follows, with counts. */
      consequences: string[];
      /** What must be known before it is done. */
      field: BulkField;
      complaint?: string;
    }
  | { status: 'done'; kind: Kind; items: BulkItem[] };

export interface BulkField {
  name: string;
  label: string;
  /** To be typed as it stands: "delete 12 tenants". */
  phrase?: string;
  hint?: string;
  typed?: string;
  /** Where what one types is completed from; answers with names. */
  suggestions?: string;
}

interface BulkVerb {
  verb: string;
  done: string;
  isHarmful?: boolean;
}

/** How a list speaks of its rows and of what can be done to many of them. */
export interface BulkWords<Kind extends string = string> {
  noun: string;
  nouns: string;
  /** The page of an item is this with its id behind. */
  itemHref: string;
  kinds: Record<Kind, BulkVerb>;
}
