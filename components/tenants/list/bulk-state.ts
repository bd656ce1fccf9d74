import type { BulkItem, BulkKind } from '@/lib/tenants/bulk-model';

/** What the server answers to the buttons under the list. */
export type BulkState =
  | { status: 'idle' }
  | { status: 'refused'; message: string }
  | {
      status: 'confirm';
      kind: BulkKind;
      ids: string[];
      /** What follows, with counts. */
      consequences: string[];
      /** To be typed: "delete 12 tenants". */
      phrase: string;
      complaint?: string;
    }
  | { status: 'done'; kind: BulkKind; items: BulkItem[] };

export const bulkVerbs: Record<BulkKind, { verb: string; done: string }> = {
  activate: { verb: 'Activate', done: 'activated' },
  deactivate: { verb: 'Deactivate', done: 'deactivated' },
  delete: { verb: 'Delete', done: 'deleted' },
  restore: { verb: 'Restore', done: 'restored' },
  purge: { verb: 'Purge', done: 'purged' },
};
