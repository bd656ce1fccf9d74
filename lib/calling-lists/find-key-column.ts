/** What a column with telephone numbers is usually called, the surest first. */
const signs = [/phone|telefon|téléphone|teléfono/i, /^(tel|mobile?|msisdn|cell)\b/i, /number|nummer|numéro/i];

/** The column that records are found by, where nobody said which: the one with their telephone numbers, or the first. */
export function findKeyColumn(columns: readonly string[]): string {
  for (const sign of signs) {
    const found = columns.find((name) => sign.test(name));
    if (found !== undefined) return found;
  }
  return columns[0] ?? '';
}
