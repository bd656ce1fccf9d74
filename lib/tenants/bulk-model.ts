/** More than this many at once is refused: each is a change of its own, and somebody waits for the answer. */
export const mostAtOnce = 1000;

/** What can be done to many tenants at once: in the list, and in the bin. */
export const bulkKinds = ['activate', 'deactivate', 'delete', 'restore', 'purge'] as const;

export type BulkKind = (typeof bulkKinds)[number];

/** How one tenant fared. */
export interface BulkItem {
  id: string;
  name: string;
  outcome: 'done' | 'skipped' | 'failed';
  /** Why it was skipped or failed. */
  reason?: string;
}

/** What must be typed before a bulk change that does harm. */
export function bulkPhrase(kind: BulkKind, tenants: number): string {
  return `${kind} ${tenants} ${tenants === 1 ? 'tenant' : 'tenants'}`;
}
