import { once } from 'node:events';

/** Writes text and waits until it is taken, so that a pipe gets all of it before the program ends. */
export async function write(where: 'stdout' | 'stderr', content: string | Uint8Array): Promise<void> {
  const stream = process[where];
  if (content.length > 0 && !stream.write(content)) await once(stream, 'drain');
}

export function writeJson(value: unknown): Promise<void> {
  return write('stdout', `${JSON.stringify(value, null, 2)}\n`);
}

/** Rows under their heads, each column as wide as its widest cell. */
export function formatTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width));
  return `${[heads, rule, ...rows].map(format).join('\n')}\n`;
}

/** Names and values, one a line. */
export function formatList(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}
