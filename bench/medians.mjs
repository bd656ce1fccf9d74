/**
 * Runs every function in turn, warm-up first; the median time of each in milliseconds, under its name. A function that
 * answers a number has measured itself.
 */
export async function medians(runs, { warmUp, rounds }) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let turn = -warmUp; turn < rounds; turn += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const began = performance.now();
      const own = await run(turn + warmUp);
      if (turn >= 0) times[name].push(typeof own === 'number' ? own : performance.now() - began);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, medianOf(all)]));
}

export function medianOf(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
