/** The entries of an archive in their order, which is the order of dependence: what is referred to comes first. */
export const entryPaths = {
  manifest: 'manifest.json',
  tenant: 'tenant.json',
  accessNumbers: 'access-numbers.ndjson',
  people: 'people.ndjson',
  callingLists: 'calling-lists.ndjson',
  history: 'audit.ndjson',
} as const;

/** Where the records of a calling list are; these entries stand between the lists and the history. */
export function recordsPath(listId: string): string {
  return `calling-lists/${listId}.ndjson`;
}

/** Every path that the manifest of an archive with these lists names, in order. */
export function listEntryPaths(listIds: readonly string[]): string[] {
  const { tenant, accessNumbers, people, callingLists, history } = entryPaths;
  return [tenant, accessNumbers, people, callingLists, ...listIds.map(recordsPath), history];
}

/**
 * The database version with which an entry came into archives. One of an older version does not have it, and that means
 * that there was nothing of the kind.
 */
const since: Record<string, number> = { [entryPaths.people]: 9, [entryPaths.callingLists]: 9 };

export function isExpected(path: string, databaseVersion: number): boolean {
  return databaseVersion >= (since[path] ?? 0);
}
