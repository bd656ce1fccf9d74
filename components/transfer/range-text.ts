/** `4670100–4670199`, of the same length as its first number. */
export function rangeText(first: string, count: number): string {
  if (count === 1) return first;
  const last = (BigInt(first) + BigInt(count - 1)).toString().padStart(first.length, '0');
  return `${first}–${last}`;
}
