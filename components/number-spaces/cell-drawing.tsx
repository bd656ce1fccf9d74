import { clsx } from 'clsx';
import type { Fill } from './map-fills';

const side = 12;

/**
 * The grid inside a cell of the grid: the ten cells below it in the same two rows of five. Drawn by pattern, so that it
 * says the same without colour; the words stand in the name of the link around it.
 */
export function CellDrawing({ fills, className }: { fills: readonly Fill[]; className?: string }) {
  const columns = fills.length === 1 ? 1 : 5;
  const rows = Math.ceil(fills.length / columns);
  return (
    // The wrapper's colour is the ink of the patterns: the one thing that a forced palette may replace.
    <span aria-hidden="true" className={clsx('block text-accent', className)}>
      <svg
        viewBox={`0 0 ${columns * side} ${rows * side}`}
        preserveAspectRatio="none"
        className="block h-full w-full overflow-visible"
      >
        {fills.map((fill, index) => (
          <g
            key={index}
            transform={`translate(${(index % columns) * side} ${Math.floor(index / columns) * side})`}
          >
            <Glyph fill={fill} />
          </g>
        ))}
      </svg>
    </span>
  );
}

/** One fill as a square, for the legend and for lists. */
export function FillMark({ fill }: { fill: Fill }) {
  return <CellDrawing fills={[fill]} className="size-4 shrink-0" />;
}

function Glyph({ fill }: { fill: Fill }) {
  const line = 'stroke-line-strong fill-none forced-colors:stroke-current';
  return (
    <>
      {fill !== 'held' && fill !== 'outside' && (
        <rect
          x="1"
          y="1"
          width="10"
          height="10"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
          className={line}
        />
      )}
      {marks[fill]}
    </>
  );
}

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  vectorEffect: 'non-scaling-stroke',
} as const;

const marks: Record<Fill, React.ReactNode> = {
  free: null,
  held: <rect x=".5" y=".5" width="11" height="11" fill="currentColor" />,
  partly: <path d="M1 1V11H11Z" fill="currentColor" />,
  reserved: <path d="M1 6 6 1M1 11 11 1M6 11l5-5" {...stroke} />,
  'on-hold': <path d="M4 1V11M8 1V11" {...stroke} />,
  quarantined: <path d="m1 1 10 10M11 1 1 11" {...stroke} />,
  unassigned: (
    <path
      d="M3.2 3.2h1.6v1.6H3.2zM7.2 3.2h1.6v1.6H7.2zM3.2 7.2h1.6v1.6H3.2zM7.2 7.2h1.6v1.6H7.2z"
      fill="currentColor"
    />
  ),
  outside: <path d="M4 6h4" {...stroke} className="text-ink-2" />,
};
