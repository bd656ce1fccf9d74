/** The columns of the tenants list, in their first order. The name is always there. */
export const tenantColumns = {
  status: 'Status',
  name: 'Name',
  acronym: 'Acronym',
  number: 'Number',
  system: 'Telephony system',
  customerNumber: 'Cust. no.',
  domain: 'Domain',
  numbers: 'Directory numbers',
  numberCount: 'Number count',
  subscribers: 'Subscribers',
  financeId: 'Finance ID',
  partner: 'Partner',
  company: 'Company',
  url: 'Url',
  createdAt: 'Created',
  updatedAt: 'Changed',
  deletedAt: 'Deleted',
  daysLeft: 'Days left',
} as const;

export type TenantColumn = keyof typeof tenantColumns;

/** What a list shows of each tenant: those of the list, or those of the bin. */
export const firstColumns: Record<'list' | 'bin', TenantColumn[]> = {
  list: [
    'status',
    'name',
    'acronym',
    'number',
    'system',
    'customerNumber',
    'domain',
    'numbers',
    'subscribers',
    'financeId',
    'partner',
    'updatedAt',
  ],
  bin: ['name', 'acronym', 'number', 'system', 'customerNumber', 'deletedAt', 'daysLeft'],
};

const onlyInBin: TenantColumn[] = ['deletedAt', 'daysLeft'];

/** What can be chosen for the list. */
export const choosableColumns = (Object.keys(tenantColumns) as TenantColumn[]).filter(
  (column) => column !== 'name' && !onlyInBin.includes(column),
);

/** The chosen columns in their order, without those that are not known any more, and with the name. */
export function readColumns(chosen: readonly string[] | undefined, place: 'list' | 'bin'): TenantColumn[] {
  if (place === 'bin') return firstColumns.bin;
  const known = [...new Set(chosen ?? firstColumns.list)].filter(
    (column): column is TenantColumn =>
      Object.hasOwn(tenantColumns, column) && !onlyInBin.includes(column as TenantColumn),
  );
  if (known.includes('name')) return known;
  // Beside its lamp, where that comes first.
  const at = known[0] === 'status' ? 1 : 0;
  return known.toSpliced(at, 0, 'name');
}

/** By which member of the list's sort a head sorts; a column that is missing cannot be sorted by. */
export const columnSorts: Partial<Record<TenantColumn, 'name' | 'number' | 'createdAt' | 'updatedAt'>> = {
  name: 'name',
  number: 'number',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
  // Lying in the bin, a tenant was changed last when it was deleted.
  deletedAt: 'updatedAt',
};
