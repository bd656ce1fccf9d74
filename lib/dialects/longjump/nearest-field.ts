import { fields } from './fields';

/** The field that somebody probably meant: at most every third letter is another one. */
export function findNearestField(written: string): string | undefined {
  const wanted = written.toLowerCase();
  if (wanted.length > 40) return undefined;
  const [best] = fields
    .map(({ name }) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.ceil(best.name.length / 3) ? best.name : undefined;
}

/** How many letters must be put in, left out or replaced to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to < row.length; to += 1) {
      const replaced = (row[to - 1] ?? 0) + (other[to - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
