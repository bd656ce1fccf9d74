import { useEffect, useEffectEvent, useState } from 'react';
import { fetchInScope } from '@/components/scope/fetch-in-scope';
import { useRouter } from '@/components/scope/use-router';

/** In milliseconds, between two looks. */
const pause = 700;

interface Following<Doing> {
  /** Where to ask how far it is. */
  address: string;
  /** As the page was made. */
  doing: Doing;
  isOver(next: Doing): boolean;
}

/** How far work on the server is, asked again and again; the page is shown again when it is over. */
export function useProgress<Doing>({ address, doing, isOver }: Following<Doing>): Doing {
  const router = useRouter();
  const [now, setNow] = useState(doing);
  const take = useEffectEvent((next: Doing): boolean => {
    setNow(next);
    if (!isOver(next)) return false;
    router.refresh();
    return true;
  });

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function look(): Promise<void> {
      const next = await ask<Doing>(address, stop.signal);
      if (stop.signal.aborted || (next && take(next))) return;
      timer = setTimeout(() => void look(), pause);
    }
    timer = setTimeout(() => void look(), pause);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
    // Also when the page was shown again and the work goes on with something else.
  }, [address, doing]);

  return now;
}

async function ask<Doing>(address: string, signal: AbortSignal): Promise<Doing | undefined> {
  try {
    const answer = await fetchInScope(address, { signal });
    return answer.ok ? ((await answer.json()) as Doing) : undefined;
  } catch {
    return undefined;
  }
}
