'use client';

import { useEffect, useState } from 'react';
import { useRouter } from '@/components/scope/use-router';
import { sayMinutesLeft } from './say-minutes-left';

interface TimeLeftProps {
  endsAt: string;
  /** The server's clock when the page was made: the browser's may go wrong, but it runs evenly. */
  now: string;
}

/** Counts down, and asks for the page anew at the end: it is not there any more then. */
export function TimeLeft({ endsAt, now }: TimeLeftProps) {
  const router = useRouter();
  const whole = Date.parse(endsAt) - Date.parse(now);
  const [left, setLeft] = useState(whole);

  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => {
      const still = whole - (performance.now() - began);
      setLeft(still);
      if (still <= 0) {
        clearInterval(timer);
        router.refresh();
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [whole, router]);

  return <span>{sayMinutesLeft(left)}</span>;
}
