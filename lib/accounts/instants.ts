/** The instant so many milliseconds after another (before it, when negative), ISO 8601 UTC. */
export function shift(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Milliseconds from one instant to another. */
export function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
