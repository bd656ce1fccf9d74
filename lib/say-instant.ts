/** `2026-03-01 08:00 UTC`: in a sentence that scripts and people of any time zone read. */
export function sayInstant(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
