import { read } from '@/app/_server/context';
import { getTemplate } from '@/lib/templates/read-templates';
import type { ListedTemplate } from '@/lib/templates/store';

/** The rows of a page of the list, each with the numbers of its newest version. */
export function withNumbers<Row extends ListedTemplate>(rows: readonly Row[]) {
  return Promise.all(
    rows.map(async (row) => ({ ...row, blocks: (await read(getTemplate, { id: row.id })).placeholders })),
  );
}
