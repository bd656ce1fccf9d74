/** All texts are English with a fixed order, so that server and browser always write the same characters. */
const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "3 hours ago", "in 2 days"; "just now" within a minute. */
export function formatRelative(at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return 'just now';
}

/** "21 Nov 2025, 11:33 CET". An unknown zone falls back to UTC rather than failing a page. */
export function formatAbsolute(at: Date, zone: string): string {
  return `${clock(at, zone)} ${zoneName(at, zone)}`;
}

/** "21 Nov 2025, 11:33 CET (10:33 UTC)": what a title or an audit entry shows. */
export function formatWithUtc(at: Date, zone: string): string {
  const local = formatAbsolute(at, zone);
  const utc = formatAbsolute(at, 'UTC');
  return local === utc ? utc : `${local} · ${utc}`;
}

function clock(at: Date, zone: string): string {
  const part = new Map(
    formatter(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const month = months[Number(part.get('month')) - 1];
  return `${part.get('day')} ${month} ${part.get('year')}, ${part.get('hour')}:${part.get('minute')}`;
}

function zoneName(at: Date, zone: string): string {
  return (
    formatter(zone)
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC'
  );
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = makeFormatter(zone);
  formatters.set(zone, made);
  return made;
}

function makeFormatter(zone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
