/** Upper bounds in seconds. */
const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  labels: string;
  /** One for each bound, not yet summed up, and one for what is slower than all of them. */
  buckets: number[];
  sum: number;
}

export interface Histogram {
  observe(labels: Record<string, string>, seconds: number): void;
  /** Prometheus text. */
  show(): string;
}

/** Durations by labels. Our own few lines, because the library behind `/api/metrics` costs every start 12 MB. */
export function makeHistogram({ name, help }: { name: string; help: string }): Histogram {
  const all = new Map<string, Series>();

  function seriesOf(labels: Record<string, string>): Series {
    const written = Object.entries(labels)
      .map(([label, value]) => `${label}="${value.replaceAll(/["\\\n]/g, '_')}"`)
      .join(',');
    const known = all.get(written);
    if (known) return known;
    const made = { labels: written, buckets: new Array<number>(bounds.length + 1).fill(0), sum: 0 };
    all.set(written, made);
    return made;
  }

  return {
    observe(labels, seconds) {
      const series = seriesOf(labels);
      const fitting = bounds.findIndex((bound) => seconds <= bound);
      const at = fitting === -1 ? bounds.length : fitting;
      series.buckets[at] = (series.buckets[at] ?? 0) + 1;
      series.sum += seconds;
    },
    show: () =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...[...all.values()].flatMap(show), ''].join(
        '\n',
      ),
  };

  function show({ labels, buckets, sum }: Series): string[] {
    let count = 0;
    const lines = buckets.map((bucket, at) => {
      count += bucket;
      return `${name}_bucket{${labels},le="${bounds[at] ?? '+Inf'}"} ${count}`;
    });
    return [...lines, `${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${count}`];
  }
}
