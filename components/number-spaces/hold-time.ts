import { instantAt } from '@/lib/audit/day-in-zone';

/** For how long free numbers are kept; `own` until a day and time of one's own. */
export const holdTimes = [
  { value: '15m', label: '15 minutes', minutes: 15 },
  { value: '1h', label: '1 hour', minutes: 60 },
  { value: '1d', label: '1 day', minutes: 1440 },
  { value: '1w', label: '1 week', minutes: 10_080 },
  { value: 'own', label: 'Until a day and time', minutes: 0 },
] as const;

interface Posted {
  period?: unknown;
  day?: unknown;
  time?: unknown;
}

/** The instant that was chosen; what is none comes back as it was typed, so that the command can say so. */
export function holdUntil({ period, day, time }: Posted, now: string, zone: string): string {
  const chosen = holdTimes.find(({ value }) => value === period);
  if (chosen && chosen.minutes > 0) return new Date(Date.parse(now) + chosen.minutes * 60_000).toISOString();
  const typed = `${String(day ?? '')} ${String(time ?? '')}`.trim();
  return instantAt(String(day), String(time || '00:00'), zone) ?? typed;
}

/** The same in whole minutes, rounded up; text that is no number where no instant was chosen. */
export function holdMinutes(posted: Posted, now: string, zone: string): number | string {
  const until = holdUntil(posted, now, zone);
  const milliseconds = Date.parse(until) - Date.parse(now);
  return Number.isNaN(milliseconds) ? until : Math.ceil(milliseconds / 60_000);
}
