/** The columns of the inventory, in their first order. The number is always there. */
export const blockColumns = {
  number: 'Numbers',
  state: 'State',
  tenant: 'Tenant',
  count: 'Count',
  media: 'Media',
  trunks: 'Trunks',
  smsAccounts: 'SMS accounts',
  note: 'Note',
  source: 'Source',
  updatedAt: 'Changed',
  createdAt: 'Created',
} as const;

export type BlockColumn = keyof typeof blockColumns;

/** What fits beside the rail on a usual screen; the rest is a choice. */
const firstColumns: BlockColumn[] = [
  'number',
  'state',
  'tenant',
  'count',
  'media',
  'trunks',
  'note',
  'updatedAt',
];

export const choosableColumns = (Object.keys(blockColumns) as BlockColumn[]).filter(
  (column) => column !== 'number',
);

/** The chosen columns in their order, without those that are not known any more, behind the number. */
export function readColumns(chosen: readonly string[] | undefined): BlockColumn[] {
  const known = [...new Set(chosen ?? firstColumns)].filter(
    (column): column is BlockColumn => Object.hasOwn(blockColumns, column) && column !== 'number',
  );
  return ['number', ...known];
}

/** By which member of the list's sort a head sorts. */
export const columnSorts: Partial<Record<BlockColumn, 'number' | 'updatedAt'>> = {
  number: 'number',
  updatedAt: 'updatedAt',
};
