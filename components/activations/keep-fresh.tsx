'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const pause = 3000;

/** Reads the page again now and then while it is looked at: what others do elsewhere shows by itself. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), pause);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
