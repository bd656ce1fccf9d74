/**
 * 1284 → "1 284", with a narrow no-break space. For counts only: directory numbers are names made of digits and
 * never get separators.
 */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** 1 → "1 tenant", 1284 → "1 284 tenants". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
