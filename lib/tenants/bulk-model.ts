/** What can be done to many tenants at once: in the list, and in the bin. */
export const bulkKinds = ['activate', 'deactivate', 'delete', 'restore', 'purge'] as const;

export type BulkKind = (typeof bulkKinds)[number];

/** What must be typed before a bulk change that does harm. */
export function bulkPhrase(kind: BulkKind, tenants: number): string {
  return `${kind} ${tenants} ${tenants === 1 ? 'tenant' : 'tenants'}`;
}
