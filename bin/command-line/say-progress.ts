import type { JobProgress } from '@/lib/jobs/progress';
import type { ReadingProgress } from '@/lib/transfer/archive-reader';

/** In milliseconds: a terminal needs no more. */
const pause = 200;

/** One line on the terminal that changes; nothing where standard error goes elsewhere. */
function changingLine() {
  let shownAt = 0;
  let isShown = false;
  return {
    show(text: string): void {
      if (!process.stderr.isTTY || Date.now() - shownAt < pause) return;
      shownAt = Date.now();
      isShown = true;
      process.stderr.write(`\r\u001b[2K${text}`);
    },
    end(): void {
      if (isShown) process.stderr.write('\r\u001b[2K');
      isShown = false;
    },
  };
}

/** How far reading an archive is. */
export function sayReading() {
  const line = changingLine();
  return {
    show: ({ path, bytes, totalBytes }: ReadingProgress) =>
      line.show(`Reading ${path}, ${percent(bytes, totalBytes)}`),
    end: line.end,
  };
}

/** The same for the steps of an import. */
export function sayJob(signal: AbortSignal): JobProgress & { end(): void } {
  const line = changingLine();
  let step = '';
  return {
    signal,
    end: line.end,
    async step(name) {
      line.end();
      step = name;
      line.show(name);
    },
    advance: (done, total) => line.show(`${step}${total === null ? '' : `, ${percent(done, total)}`}`),
    async wait(until) {
      if (until !== null) line.show(`${step}, at the longest until ${until.slice(11, 19)} UTC`);
    },
    async line(text) {
      line.end();
      if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
    },
    async items() {},
  };
}

function percent(done: number, total: number): string {
  return `${total > 0 ? Math.floor((100 * done) / total) : 100} %`;
}
