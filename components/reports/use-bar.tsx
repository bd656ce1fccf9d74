/** The drawings that bars are filled with; once on a page, before the first bar. */
export function BarPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <pattern id="bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-surface" />
          <path d="M-1 7 7-1M-1 1 1-1M5 7 7 5" className="stroke-lamp-text" strokeWidth="1.5" />
        </pattern>
        <pattern id="bar-open" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-surface" />
          <path d="M0 1h4" className="stroke-accent" strokeWidth="1.5" />
        </pattern>
      </defs>
    </svg>
  );
}

export interface BarPart {
  value: number;
  /** Solid: charged to somebody, or a whole month. Hatched: to nobody. Open: a month that goes on. */
  fill: 'solid' | 'hatched' | 'open';
}

/** A bar of parts against the longest of its table. The numbers stand beside it, so it is only drawn. */
export function UseBar({ parts, most }: { parts: readonly BarPart[]; most: number }) {
  return (
    <svg width="100%" height="14" aria-hidden="true" className="block min-w-24">
      {parts.map(({ value, fill }, at) => {
        const start = parts.slice(0, at).reduce((sum, part) => sum + part.value, 0);
        return (
          <rect
            key={fill}
            x={percent(start, most)}
            y="1"
            width={percent(value, most)}
            height="12"
            className={fill === 'hatched' ? 'stroke-lamp-text' : 'stroke-accent'}
            {...(fill === 'solid'
              ? { fill: 'var(--color-accent)' }
              : { fill: `url(#bar-${fill === 'hatched' ? 'hatch' : 'open'})` })}
          />
        );
      })}
    </svg>
  );
}

function percent(value: number, most: number): string {
  return `${most === 0 ? 0 : Math.round((value / most) * 10_000) / 100}%`;
}
