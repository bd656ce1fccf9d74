'use client';

import { useEffect, useState } from 'react';

/** "14 min left", counted down; the server's figure stands until the script has loaded. */
export function Countdown({ until, now }: { until: string; now: string }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now();
    const timer = setInterval(() => setAt(new Date(Date.now() + ahead).toISOString()), 10_000);
    return () => clearInterval(timer);
  }, [now]);
  return <span className="whitespace-nowrap">{timeLeft(until, at)}</span>;
}

/** "2 d 4 h left", "14 min left", "under a minute left", "over". */
export function timeLeft(until: string, now: string): string {
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000);
  if (Date.parse(until) <= Date.parse(now)) return 'over';
  if (minutes < 1) return 'under a minute left';
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days && `${days} d`, hours && `${hours} h`, days === 0 && rest && `${rest} min`];
  return `${parts.filter(Boolean).join(' ')} left`;
}
