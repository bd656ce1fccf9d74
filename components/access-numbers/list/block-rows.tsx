'use client';

import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { blockRow, type RowSetting } from './block-row';

/** A client component for the server's sake, as TenantRows is: the page then holds the data of a row once. */
export function BlockRows({ rows, setting }: { rows: AccessNumberBlock[]; setting: RowSetting }) {
  return rows.map((row) => blockRow(row, setting));
}
