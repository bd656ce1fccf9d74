import { contains, predecessor, subtract, successor, union } from './intervals';
import type { NumberRange } from './model';

/** The numbers of `ranges` that are not in `gone`, in the fewest ranges. Linear once sorted, however many there are. */
export function difference(ranges: readonly NumberRange[], gone: readonly NumberRange[]): NumberRange[] {
  const walls = union(gone);
  const left: NumberRange[] = [];
  let at = 0;
  for (const range of union(ranges)) {
    let wall = walls[at];
    while (wall && endsBefore(wall, range)) wall = walls[++at];
    const own: NumberRange[] = [];
    for (let next = at; wall && !endsBefore(range, wall); wall = walls[++next]) own.push(wall);
    left.push(...(own.length === 0 ? [range] : subtract([range], own)));
  }
  return left;
}

/** What changes from one set of numbers to another. */
export function compareSets(before: readonly NumberRange[], after: readonly NumberRange[]) {
  return { gone: difference(before, after), added: difference(after, before) };
}

/** The runs of `range` that none of `taken` covers, in order. */
export function gaps(range: NumberRange, taken: readonly NumberRange[]): NumberRange[] {
  return difference([range], taken);
}

/** From the lowest to the highest number of each length: one question to a store for each, however many ranges there are. */
export function spansOf(ranges: readonly NumberRange[]): NumberRange[] {
  const spans = new Map<number, NumberRange>();
  for (const { first, last } of ranges) {
    const span = spans.get(first.length);
    spans.set(first.length, {
      first: span && span.first < first ? span.first : first,
      last: span && span.last > last ? span.last : last,
    });
  }
  return [...spans.values()];
}

/** A range in two: what lies before `number`, and what begins with it; `undefined` when it would leave one of them empty. */
export function splitAt(range: NumberRange, number: string): [NumberRange, NumberRange] | undefined {
  const before = contains(range, number) ? predecessor(number) : undefined;
  if (before === undefined || before < range.first) return undefined;
  return [
    { first: range.first, last: before },
    { first: number, last: range.last },
  ];
}

/** Two ranges beside each other as one, in either order; `undefined` when they are not neighbours. */
export function joinNeighbours(a: NumberRange, b: NumberRange): NumberRange | undefined {
  const [low, high] = a.first <= b.first ? [a, b] : [b, a];
  if (low.first.length !== high.first.length || successor(low.last) !== high.first) return undefined;
  return { first: low.first, last: high.last };
}

function endsBefore(a: NumberRange, b: NumberRange): boolean {
  if (a.last.length !== b.first.length) return a.last.length < b.first.length;
  return a.last < b.first;
}
