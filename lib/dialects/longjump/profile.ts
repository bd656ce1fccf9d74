import * as z from 'zod';
import { actingPerson } from '../../accounts/acting-person';
import { query } from '../../query';

/** Whom a session belongs to, and the organization whose people they are. */
export interface Profile {
  userId: string;
  email: string;
  name: string;
  isForceChangePassword: boolean;
  /** A tenant's or partner's number and name, and how it writes times; the provider has the number 0. */
  organization: {
    id: number;
    name: string;
    timeZone: string | null;
    dateFormat: string | null;
    language: string | null;
  };
}

const provider = { id: 0, name: 'Provider', timeZone: null, dateFormat: null, language: null };

/** Who is signed in, as the answers to a login and to `userInfo` have it. */
export const getProfile = query({
  name: 'session.get',
  input: z.strictObject({}),
  async run({ stores, actor }): Promise<Profile> {
    const { personId, email, name, tenantId, mustChangePassword } = actingPerson(actor);
    const tenant = tenantId === null ? undefined : await stores.tenants.find(tenantId);
    const organization = tenant
      ? { id: tenant.number, name: tenant.company ?? tenant.name, ...tenant.locale }
      : provider;
    return { userId: personId, email, name, isForceChangePassword: mustChangePassword, organization };
  },
});
