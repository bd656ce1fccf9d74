import { searchForm } from '../../tenants/keys';
import type { FieldValue } from './field-model';
import { compareValues } from './filter/compare-values';
import type { SortKey } from './plan-search';
import type { FoundRow } from './store';

/** In the order of the keys, what is empty first when ascending; ties in the order in which tenants were made. */
export function sortRows(rows: readonly FoundRow[], keys: readonly SortKey[]): FoundRow[] {
  const placed = rows.map((row) => ({ row, values: keys.map(({ column }) => orderOf(row[column] ?? null)) }));
  placed.sort((one, other) => {
    for (const [at, { descending }] of keys.entries()) {
      const order = compareValues(one.values[at] ?? null, other.values[at] ?? null);
      if (order !== 0) return descending ? -order : order;
    }
    return compareValues(one.row.id, other.row.id);
  });
  return placed.map(({ row }) => row);
}

function orderOf(value: FieldValue): FieldValue {
  return typeof value === 'string' ? searchForm(value) : value;
}
