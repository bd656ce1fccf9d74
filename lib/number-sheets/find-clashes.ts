import { compareRanges, overlap } from '../numbering/intervals';
import { showRange } from '../numbering/show-numbers';
import type { Against, Standing } from './stand-against';

/** Rows in the order of their numbers; equal ones in the order of the sheet. */
export function sortStanding<Row extends Pick<Standing, 'row' | 'planned'>>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => compareRanges(a.planned, b.planned) || a.row - b.row);
}

/**
 * What rows of one sheet do to each other. Equal rows are one row written twice: the first of them counts. Rows that
 * only overlap are both refused, because nobody can tell which is meant.
 */
export function findClashes(sorted: readonly Standing[]): {
  doubled: Map<number, number>;
  clashes: Map<number, Against>;
} {
  const doubled = new Map<number, number>();
  const clashes = new Map<number, Against>();
  let reach: Standing | undefined;
  for (const standing of sorted) {
    if (reach && isSame(reach, standing)) {
      doubled.set(standing.row, reach.row);
      continue;
    }
    if (reach && overlap(reach.planned, standing.planned)) {
      note(clashes, standing, reach);
      note(clashes, reach, standing);
    }
    if (
      !reach ||
      reach.planned.first.length !== standing.planned.first.length ||
      standing.planned.last > reach.planned.last
    )
      reach = standing;
  }
  return { doubled, clashes };
}

function isSame({ planned: a }: Standing, { planned: b }: Standing): boolean {
  return a.first === b.first && a.last === b.last && a.media === b.media && a.tenant?.id === b.tenant?.id;
}

function note(clashes: Map<number, Against>, { row }: Standing, other: Standing): void {
  if (clashes.has(row)) return;
  const message = `Overlaps ${showRange(other.planned)} in row ${other.row}. Correct one of the two rows.`;
  clashes.set(row, {
    verdict: 'clash',
    issue: { path: 'number', code: 'clash', message, row: other.row },
  });
}
