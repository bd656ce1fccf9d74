const numeric = new Set(['expectedVersion', 'customerNumber']);

/** A form posts text; the members that are numbers become them. Text that is none stays, to be refused on its field. */
export function withNumbers(posted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(posted).map(([name, value]) => [
      name,
      numeric.has(name) && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    ]),
  );
}
