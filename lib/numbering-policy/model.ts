import * as z from 'zod';

const days = (label: string, { least, most }: { least: number; most: number }) =>
  z
    .int({ error: `The ${label} is a whole number of days.` })
    .min(least, { error: `The ${label} is at least ${least} days.` })
    .max(most, { error: `The ${label} is at most ${most} days.` });

/** What the provider has settled about numbers. */
export const NumberingPolicyDraft = z.strictObject({
  /** How long an access number stays with nobody after a tenant gave it up; 0 makes it free at once. */
  quarantineDays: days('quarantine', { least: 0, most: 3650 }),
  longestReservationDays: days('longest reservation', { least: 1, most: 3650 }),
});
export type NumberingPolicyDraft = z.output<typeof NumberingPolicyDraft>;

export interface NumberingPolicy extends NumberingPolicyDraft {
  /** Null as long as nobody has changed what the product came with. */
  updatedAt: string | null;
  version: number;
}

export const initialPolicy: NumberingPolicy = {
  quarantineDays: 30,
  longestReservationDays: 90,
  updatedAt: null,
  version: 1,
};
