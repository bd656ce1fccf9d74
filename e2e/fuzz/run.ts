import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { judge, longestAnswer, longestArchiveAnswer } from './judge';
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

/** Sends them a few side by side; what was slow is sent again by itself at the end, before it counts. */
export async function run(drawn: readonly FuzzRequest[], world: World): Promise<Outcome> {
  const outcome: Outcome = { complaints: [], statuses: {}, slowOnce: 0 };
  const slow: [at: number, one: FuzzRequest][] = [];
  const waiting = drawn.entries();
  const work = async () => {
    for (const [at, one] of waiting) {
      const answer = await send(one, world).catch((error: unknown) => String(error));
      if (typeof answer === 'string') outcome.complaints.push(say({ at, one, wrong: [answer] }));
      else note(outcome, { at, one, answer });
      if (typeof answer !== 'string' && answer.milliseconds > longestFor(one)) slow.push([at, one]);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  for (const [at, one] of slow) {
    await pause(100);
    const { milliseconds } = await send(one, world);
    if (milliseconds <= longestFor(one)) outcome.slowOnce += 1;
    else outcome.complaints.push(say({ at, one, wrong: [`took ${Math.round(milliseconds)} ms, alone`] }));
  }
  return outcome;
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

/** An archive is read by a process of its own, which has to begin first. */
function longestFor({ body }: FuzzRequest): number {
  return body?.archive ? longestArchiveAnswer : longestAnswer;
}
