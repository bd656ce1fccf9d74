'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { unlinkIdentity } from '@/lib/accounts/identities/own-identities';
import { resetSecondFactor } from '@/lib/accounts/second-factor/reset-second-factor';
import { saveSecurityPolicy } from '@/lib/accounts/security-policy/security-policy';

export const unlinkIdentityAction = action(unlinkIdentity, { then: () => refresh() });

export const resetSecondFactorAction = action(resetSecondFactor, { then: () => refresh() });

export const saveSecurityPolicyAction = action(saveSecurityPolicy, {
  input: ({ secondFactorFor, expectedVersion }) => ({
    secondFactorFor,
    expectedVersion: Number(expectedVersion),
  }),
  then: () => refresh(),
});
