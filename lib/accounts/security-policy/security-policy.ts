import * as z from 'zod';
import { command } from '../../command';
import { ExpectedVersion, requireExpectedVersion } from '../../expected-version';
import { conflict, type Problem } from '../../problem';
import { query } from '../../query';
import {
  findSecurityPolicy,
  requiresSecondFactor,
  type SecurityPolicy,
  SecurityPolicyDraft,
  securityPolicyKey,
} from './model';

export const getSecurityPolicy = query({
  name: 'security-policy.get',
  input: z.strictObject({}),
  run: ({ stores }) => findSecurityPolicy(stores.settings),
});

/** From the next page on, whom it asks for a second factor is led to set one up before anything else. */
export const saveSecurityPolicy = command({
  name: 'security-policy.save',
  input: SecurityPolicyDraft.extend({ expectedVersion: ExpectedVersion }),
  async run({ stores, actor, now }, { expectedVersion, secondFactorFor }) {
    const before = await findSecurityPolicy(stores.settings);
    requireExpectedVersion('The policy', before, expectedVersion);
    if (secondFactorFor === before.secondFactorFor) return { result: before, audit: null };
    const self = actor.kind === 'person' ? await stores.people.find(actor.personId) : undefined;
    if (self && self.secondFactorAt === null && requiresSecondFactor({ secondFactorFor }, self))
      throw ownFirst();
    const after: SecurityPolicy = { secondFactorFor, updatedAt: now, version: before.version + 1 };
    await stores.settings.save(securityPolicyKey, after);
    return {
      result: after,
      audit: { entity: 'security-policy', id: 'security-policy', label: 'security policy', before, after },
    };
  },
});

/** Whoever asks it of others knows that it works here. */
function ownFirst(): Problem {
  const message = 'Set up your own second factor first. Then you can ask it of others.';
  return conflict([{ path: 'secondFactorFor', code: 'own-second-factor-first', message }]);
}
