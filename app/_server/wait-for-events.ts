import { setTimeout as sleep } from 'node:timers/promises';
import type { EventPage } from '@/lib/events/list-events';
import { invalid } from '@/lib/problem';

/** In seconds; shorter than what proxies commonly wait for an answer. */
const longestWait = 25;

const everyMs = 1000;

/**
 * Asks until there are events, or the seconds of `wait` are over. Throws `invalid` for another `wait`, and what the
 * question throws.
 */
export async function waitForEvents(
  ask: (input: object) => Promise<EventPage>,
  { wait, ...input }: Record<string, string>,
  signal: AbortSignal,
): Promise<EventPage> {
  const until = performance.now() + 1000 * readWait(wait);
  let page = await ask(input);
  while (page.items.length === 0 && performance.now() + everyMs <= until && !signal.aborted) {
    await sleep(everyMs);
    // What was passed over held nothing that was asked for.
    page = await ask({ ...input, after: page.next });
  }
  return page;
}

function readWait(text: string | undefined): number {
  if (text === undefined) return 0;
  const seconds = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= longestWait) return seconds;
  const message = `“wait” is a whole number of seconds, at most ${longestWait}.`;
  throw invalid([{ path: 'wait', code: 'event-wait', message }]);
}
