const written = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/;
const dayMs = 86_400_000;

/** The day or second that a documented date names: its first instant and the one after its last. Both are UTC. */
export function readDate(text: string): { from: string; until: string } | undefined {
  const [, day, time] = written.exec(text) ?? [];
  if (day === undefined) return undefined;
  const from = new Date(`${day}T${time ?? '00:00:00'}.000Z`);
  // JavaScript takes the 30th of February for the 2nd of March, and knows no year before 1 or after 9999 in this form.
  if (Number.isNaN(from.getTime()) || !from.toISOString().startsWith(`${day}T${time ?? ''}`))
    return undefined;
  const until = new Date(from.getTime() + (time === undefined ? dayMs : 1000));
  const last = until.getUTCFullYear() > 9999 ? '9999-12-31T23:59:59.999Z' : until.toISOString();
  return { from: from.toISOString(), until: last };
}
