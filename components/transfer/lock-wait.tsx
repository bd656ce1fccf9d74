'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';

export interface LockWaitProps {
  until: string;
  /** The server's clock when it said so. */
  at: string;
  holder: { title: string; name: string } | null;
}

/** Its turn comes by itself; until then the time that it waits at most is counted down. */
export function LockWait({ until, at, holder }: LockWaitProps) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - began), 1000);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [at]);
  const left = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(at) - passed) / 1000));
  return (
    <Notice tone="warning" title={<span>Waiting for its turn. {clock(left)} left.</span>}>
      {holder
        ? `${holder.name} imports just now: ${holder.title}. One import runs at a time.`
        : 'One import runs at a time, and another one runs just now.'}{' '}
      It begins by itself. If its turn does not come in that time, it ends without having changed anything,
      and can be started again.
    </Notice>
  );
}

/** 95 → "1:35". */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
