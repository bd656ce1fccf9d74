import * as z from 'zod';
import { ExpectedVersion } from '../../expected-version';
import { Email, PersonName } from '../model';

/** What is said about a new administrator of a tenant. They cannot sign in before they were invited. */
export const TenantPersonDraft = z.strictObject({ name: PersonName, email: Email });

export const TenantPersonChange = z.strictObject({
  name: PersonName.optional(),
  email: Email.optional(),
  disabled: z.boolean({ error: '“disabled” is true or false.' }).optional(),
});

/** Whom a command means, and in which state. */
export const ofTenant = { tenantId: z.string(), id: z.string(), expectedVersion: ExpectedVersion };
