'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

const pause = 3000;

/**
 * Reads the page again now and then while it is looked at: what others do elsewhere shows by itself. Counted from the
 * answer on, since on a slow line readings would queue up before whatever somebody presses.
 */
export function KeepFresh() {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  useEffect(() => {
    if (isReading) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') startReading(() => router.refresh());
    }, pause);
    return () => clearInterval(timer);
  }, [router, isReading]);
  return null;
}
