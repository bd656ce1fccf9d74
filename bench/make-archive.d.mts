/** The types of `make-archive.mjs`, for tests that are written in TypeScript. */
export function makeArchive(
  file: string,
  options: {
    records?: number;
    blocks?: { number: string; count: number }[];
    at?: number;
    databaseVersion: number;
    stored?: boolean;
    status?: 'active' | 'inactive';
  },
): Promise<{ file: string; tenant: { id: string; url: string; name: string }; listId: string }>;
