'use client';

import { useEffect, useTransition } from 'react';
import { useRouter } from '@/components/scope/use-router';

const pause = 3000;

/**
 * Reads the page again now and then while it is looked at: what others do elsewhere shows by itself. The next reading
 * waits for the one before, so that on a slow line they do not pile up before what somebody does.
 */
export function KeepFresh() {
  const router = useRouter();
  const [isReading, read] = useTransition();
  useEffect(() => {
    if (isReading) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') read(() => router.refresh());
    }, pause);
    return () => clearInterval(timer);
  }, [router, isReading]);
  return null;
}
