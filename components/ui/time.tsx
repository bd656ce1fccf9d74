import { formatAbsolute, formatRelative, formatWithUtc } from './format-time';

export interface TimeProps {
  /** ISO 8601, as stored. */
  at: string;
  /** IANA name of the reader's zone; without it times are in UTC. */
  zone?: string;
  /** The moment of the request. Pass it in lists, so that all rows are measured from the same instant. */
  now?: string;
  show?: 'relative' | 'absolute';
}

/**
 * Relative text with the absolute time, its zone and UTC in the title. In a client component the minute can turn
 * between server and browser; `suppressHydrationWarning` then keeps the server's text.
 */
export function Time({ at, zone = 'UTC', now, show = 'relative' }: TimeProps) {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <span>{at}</span>;
  return (
    <time
      dateTime={moment.toISOString()}
      title={formatWithUtc(moment, zone)}
      className="whitespace-nowrap"
      suppressHydrationWarning
    >
      {show === 'absolute'
        ? formatAbsolute(moment, zone)
        : formatRelative(moment, now === undefined ? new Date() : new Date(now))}
    </time>
  );
}
