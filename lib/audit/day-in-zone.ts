/** The instant at which a day (2026-12-31) begins in a time zone; undefined for what is no day. */
export function startOfDay(day: string, zone: string): string | undefined {
  return instantAt(day, '00:00', zone);
}

/** The instant that the clocks of a time zone show as this day and time (14:05); undefined for what is neither. */
export function instantAt(day: string, time: string, zone: string): string | undefined {
  const utc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(utc)) return undefined;
  // Twice, because the offset at that time may differ from the one at the first guess.
  const guess = utc - offsetAt(utc, zone);
  return new Date(utc - offsetAt(guess, zone)).toISOString();
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Milliseconds by which the zone is ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}
