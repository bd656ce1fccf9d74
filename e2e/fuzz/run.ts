import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { judge, longestAnswer } from './judge';
import { type FuzzRequest, request } from './requests';
import { type Answer, send, type World } from './send';

const sideBySide = 4;

export interface Outcome {
  /** One sentence for each request that was answered wrongly, with the request. */
  complaints: string[];
  /** How many answers there were of each status. */
  statuses: Record<number, number>;
  /** Slower than they may be, but not when they were sent again with nobody else there. */
  slowOnce: number;
}

/** The same seed draws the same requests. */
export function draw(seed: number, count: number): FuzzRequest[] {
  return fc.sample(request, { seed, numRuns: count });
}

/** Sends them a few side by side; what was slow is sent again by itself at the end, up to three times, before it counts. */
export async function run(drawn: readonly FuzzRequest[], world: World): Promise<Outcome> {
  const outcome: Outcome = { complaints: [], statuses: {}, slowOnce: 0 };
  const slow: [at: number, one: FuzzRequest][] = [];
  const waiting = drawn.entries();
  const work = async () => {
    for (const [at, one] of waiting) {
      const answer = await send(one, world).catch((error: unknown) => String(error));
      if (typeof answer === 'string') outcome.complaints.push(say({ at, one, wrong: [answer] }));
      else note(outcome, { at, one, answer });
      if (typeof answer !== 'string' && answer.milliseconds > longestAnswer) slow.push([at, one]);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  for (const [at, one] of slow) {
    const milliseconds = await measureAlone(one, world);
    if (milliseconds <= longestAnswer) outcome.slowOnce += 1;
    else outcome.complaints.push(say({ at, one, wrong: [`took ${Math.round(milliseconds)} ms, alone`] }));
  }
  return outcome;
}

/** The best of three: what hangs does so each time, what shares its machine with other tests does not. */
async function measureAlone(one: FuzzRequest, world: World): Promise<number> {
  const times: number[] = [];
  while (times.length < 3 && !times.some((time) => time <= longestAnswer)) {
    await pause(100);
    times.push((await send(one, world)).milliseconds);
  }
  return Math.min(...times);
}

function note(outcome: Outcome, { at, one, answer }: { at: number; one: FuzzRequest; answer: Answer }): void {
  const { complaints, statuses } = outcome;
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  const wrong = judge(one, answer);
  if (wrong.length > 0) complaints.push(say({ at, one, wrong }));
}

/** With everything that is needed to send it again. */
function say({ at, one, wrong }: { at: number; one: FuzzRequest; wrong: string[] }): string {
  const shown = JSON.stringify(one);
  return `request ${at}: ${wrong.join('; ')}\n  ${shown.length > 3000 ? `${shown.slice(0, 3000)}…` : shown}`;
}
