/**
 * 1284 → "1 284", with a narrow no-break space. For counts only: directory numbers are names made of digits and
 * never get separators. Decimal text counts what is beyond a JS number.
 */
export function formatCount(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** 1 → "1 tenant", 1284 → "1 284 tenants". */
export function countOf(count: number | string, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${String(count) === '1' ? one : many}`;
}
