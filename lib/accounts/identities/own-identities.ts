import * as z from 'zod';
import { command } from '../../command';
import { notFound } from '../../problem';
import { query } from '../../query';
import { actingPerson } from '../acting-person';

/** The accounts of other systems with which whoever asks signs in. */
export const listIdentities = query({
  name: 'identity.list',
  input: z.strictObject({}),
  run: ({ stores, actor }) => stores.personIdentities.listByPerson(actingPerson(actor).personId),
});

/** Forgets the link to an account elsewhere. The next sign-in with it links again, if its address still fits. */
export const unlinkIdentity = command({
  name: 'identity.unlink',
  input: z.strictObject({ issuer: z.string().max(1000), subject: z.string().max(255) }),
  async run({ stores, actor }, { issuer, subject }) {
    const { personId, email } = actingPerson(actor);
    const identity = await stores.personIdentities.find(issuer, subject);
    if (identity?.personId !== personId) throw notFound('link');
    await stores.personIdentities.remove(issuer, subject);
    return {
      result: undefined,
      audit: { entity: 'person', id: personId, label: email, before: { issuer, account: identity.email } },
    };
  },
});
