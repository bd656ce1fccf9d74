/** `24 minutes left.`; the last one is counted in seconds. */
export function sayMinutesLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds === 0) return 'It is over.';
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'} left.`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} minutes left.`;
}
