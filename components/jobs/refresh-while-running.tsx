'use client';

import { useEffect } from 'react';
import { useRouter } from '@/components/scope/use-router';

const pause = 2500;

/** Shows the page again now and then, as long as something on it runs. */
export function RefreshWhileRunning() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), pause);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
