'use client';

import { useScope } from '@/components/scope/use-scope';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { blockRow, type RowSetting } from './block-row';

/** A client component for the server's sake, as TenantRows is: the page then holds the data of a row once. */
export function BlockRows({
  rows,
  setting,
}: {
  rows: AccessNumberBlock[];
  setting: Omit<RowSetting, 'scope'>;
}) {
  const scope = useScope();
  return rows.map((row) => blockRow(row, { ...setting, scope }));
}
