import { useEffect, useEffectEvent, useState } from 'react';

export type DelayedAnswer<Value> =
  | { state: 'idle' }
  | { state: 'checking' }
  | { state: 'failed' }
  | { state: 'done'; value: Value };

const pause = 400;

/** Asks 400 ms after `question` stopped changing, and drops the answer when it changes again. An empty one is not asked. */
export function useDelayedAnswer<Value>(
  question: string,
  ask: (signal: AbortSignal) => Promise<Value>,
): DelayedAnswer<Value> {
  const [latest, setLatest] = useState<{ question: string; answer: DelayedAnswer<Value> }>();

  const run = useEffectEvent(async (signal: AbortSignal) => {
    const report = (answer: DelayedAnswer<Value>) => {
      if (!signal.aborted) setLatest({ question, answer });
    };
    report({ state: 'checking' });
    try {
      report({ state: 'done', value: await ask(signal) });
    } catch {
      report({ state: 'failed' });
    }
  });

  useEffect(() => {
    if (question === '') return;
    const controller = new AbortController();
    const timer = setTimeout(() => void run(controller.signal), pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question]);

  return latest?.question === question ? latest.answer : { state: 'idle' };
}
