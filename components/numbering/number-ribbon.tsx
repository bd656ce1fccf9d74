import { union } from '@/lib/numbering/intervals';
import type { NumberRange } from '@/lib/numbering/model';
import { showRanges } from '@/lib/numbering/show-numbers';

export interface NumberRibbonProps {
  ranges: readonly NumberRange[];
  /** Numbers that somebody else holds too; they stick out in vermilion. */
  collisions?: readonly NumberRange[];
  /** Whose numbers these are: the beginning of the accessible name. */
  label: string;
}

const width = 120;
const height = 10;

/** A tenant's place on the number line: left edge 000…, right edge 999…, a tick for each first digit. */
export function NumberRibbon({ ranges, collisions = [], label }: NumberRibbonProps) {
  const name = nameRibbon(label, ranges, collisions);
  return (
    <svg
      role="img"
      aria-label={name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block max-w-full forced-color-adjust-none"
    >
      <title>{name}</title>
      <path d={ticks} className="stroke-line-strong" strokeWidth="1" fill="none" />
      {strokes(ranges).map(({ x, length }) => (
        <rect key={x} x={x} y={2} width={length} height={6} className="fill-ink" />
      ))}
      {strokes(collisions).map(({ x, length }) => (
        <rect key={x} x={x} y={0} width={length} height={height} className="fill-danger" />
      ))}
    </svg>
  );
}

const ticks = `M0 9.5H${width}${Array.from({ length: 11 }, (_, digit) => {
  const x = Math.min(digit * (width / 10) + 0.5, width - 0.5);
  return `M${x} 7V10`;
}).join('')}`;

interface Stroke {
  x: number;
  length: number;
}

/** At least one and a half pixels each; what would touch on screen is one stroke, however many ranges it is. */
function strokes(ranges: readonly NumberRange[]): Stroke[] {
  const drawn: Stroke[] = [];
  const placed = union(ranges).map(({ first, last }) => {
    const x = Math.min(fraction(first) * width, width - 1.5);
    const end = (fraction(last) + 10 ** -last.length) * width;
    return { x: round(x), length: round(Math.max(end - x, 1.5)) };
  });
  for (const stroke of placed.sort((a, b) => a.x - b.x)) {
    const before = drawn.at(-1);
    if (before && stroke.x - (before.x + before.length) < 0.5) {
      before.length = round(Math.max(before.length, stroke.x + stroke.length - before.x));
    } else {
      drawn.push(stroke);
    }
  }
  return drawn;
}

/** Where a number lies on the line, by its first digits; only for drawing, so the loss beyond them is invisible. */
function fraction(number: string): number {
  return Number(`0.${number.slice(0, 6)}`);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function nameRibbon(label: string, ranges: readonly NumberRange[], collisions: readonly NumberRange[]) {
  const held = ranges.length === 0 ? 'no directory numbers' : showRanges(ranges);
  return `${label}: ${held}${collisions.length === 0 ? '' : `; in conflict: ${showRanges(collisions)}`}`;
}
