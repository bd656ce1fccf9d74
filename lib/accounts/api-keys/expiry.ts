import { day, shift } from '../instants';

/** How long a new key lasts, as its form offers it; `date` is up to a day of choice, by UTC. */
export const expiryChoices = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
  { value: 'date', label: 'On a date' },
  { value: 'never', label: 'Never' },
] as const;

/** The end that was chosen, as `ApiKeyDraft` takes it; null for none. What is no date stays as it was typed, to be refused. */
export function readExpiry({ expiry, date }: { expiry: unknown; date: unknown }, now: string): unknown {
  if (expiry === 'never') return null;
  if (expiry === 'date')
    return typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T23:59:59Z` : `${date ?? ''}`;
  return shift(now, (Number(expiry) || 90) * day);
}
