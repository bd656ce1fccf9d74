import { createLine, sharedInProcess, tooBusy } from './waiting-line';

const mostWaiting = 250;

const state = sharedInProcess('signInTurns', () => ({
  line: createLine({ atOnce: 4, waiting: mostWaiting }),
  last: new Map<string, Promise<unknown>>(),
  present: 0,
}));

/**
 * One attempt at a time per account, four in all. An attempt counts as failed until it proves right, so many right ones
 * side by side would otherwise lock their own account; and the line before the hashing stays short.
 */
export async function takeTurn<T>(account: string, work: () => Promise<T>): Promise<T> {
  if (state.present >= mostWaiting) throw tooBusy();
  state.present += 1;
  const before = state.last.get(account) ?? Promise.resolve();
  const turn = before.then(() => state.line.run(work));
  const settled = turn.catch(() => undefined);
  state.last.set(account, settled);
  try {
    return await turn;
  } finally {
    state.present -= 1;
    if (state.last.get(account) === settled) state.last.delete(account);
  }
}
