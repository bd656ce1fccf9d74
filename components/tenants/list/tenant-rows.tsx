'use client';

import { useScope } from '@/components/scope/use-scope';
import type { RowData } from './row-data';
import { type RowSetting, tenantRow } from './tenant-row';

/**
 * A client component for the server's sake: of a server component React would write every element of every row a second
 * time into the page, for the browser; of this one only the data.
 */
export function TenantRows({ rows, setting }: { rows: RowData[]; setting: Omit<RowSetting, 'scope'> }) {
  const scope = useScope();
  return rows.map((row) => tenantRow(row, { ...setting, scope }));
}
