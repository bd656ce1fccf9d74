/** What a row says of its tenant, so that a menu or dialog need not ask again. */
export interface RowFacts {
  id: string;
  name: string;
  status: 'active' | 'inactive';
  version: number;
  numbers: string;
  subscribers: number;
  isDeleted: boolean;
}

/** The facts of the row an element lies in. */
export function readRow(element: Element): RowFacts | undefined {
  const row = element.closest<HTMLElement>('tr[data-id]');
  const { id, name, status, version, numbers, subscribers, deleted } = row?.dataset ?? {};
  if (id === undefined || name === undefined) return undefined;
  return {
    id,
    name,
    status: status === 'active' ? 'active' : 'inactive',
    version: Number(version),
    numbers: numbers ?? '0',
    subscribers: Number(subscribers),
    isDeleted: deleted !== undefined,
  };
}
