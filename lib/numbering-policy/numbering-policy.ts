import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion, requireExpectedVersion } from '../expected-version';
import { isEqual } from '../merge-patch';
import { query } from '../query';
import { findPolicy, savePolicy } from './find-policy';
import { type NumberingPolicy, NumberingPolicyDraft } from './model';

export const getNumberingPolicy = query({
  name: 'numbering-policy.get',
  input: z.strictObject({}),
  run: ({ stores }) => findPolicy(stores.settings),
});

/** Replaces the policy. Quarantines and reservations that run already keep their end. */
export const saveNumberingPolicy = command({
  name: 'numbering-policy.save',
  input: NumberingPolicyDraft.extend({ expectedVersion: ExpectedVersion }),
  async run({ stores, now }, { expectedVersion, ...draft }) {
    const before = await findPolicy(stores.settings);
    requireExpectedVersion('The policy', before, expectedVersion);
    const { quarantineDays, longestReservationDays } = before;
    if (isEqual(draft, { quarantineDays, longestReservationDays })) return { result: before, audit: null };
    const after: NumberingPolicy = { ...draft, updatedAt: now, version: before.version + 1 };
    await savePolicy(stores.settings, after);
    return {
      result: after,
      audit: { entity: 'numbering-policy', id: 'numbering-policy', label: 'numbering policy', before, after },
    };
  },
});
