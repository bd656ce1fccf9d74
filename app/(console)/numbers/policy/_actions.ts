'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { saveNumberingPolicy } from '@/lib/numbering-policy/numbering-policy';

/** What is no number stays text, to be refused on its field. */
const amount = (typed: unknown) =>
  typeof typed === 'string' && /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;

export const savePolicyAction = action(saveNumberingPolicy, {
  input: ({ quarantineDays, longestReservationDays, expectedVersion }) => ({
    quarantineDays: amount(quarantineDays),
    longestReservationDays: amount(longestReservationDays),
    expectedVersion: Number(expectedVersion),
  }),
  then: () => redirect('/numbers/policy?done=saved'),
});
