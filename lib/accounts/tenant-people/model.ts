import * as z from 'zod';
import { ExpectedVersion } from '../../expected-version';
import { Email, LoginId, PersonName } from '../model';

const yesOrNo = (member: string) => z.boolean({ error: `“${member}” is true or false.` });

/** What somebody of a tenant may be; administrators of a partner only where the tenant is one. */
const tenantRoles = ['tenant-administrator', 'partner-administrator'] as const;

const TenantRole = z.enum(tenantRoles, {
  error: `The role is one of ${tenantRoles.join(', ')}.`,
});

/** What is said about a new administrator of a tenant. They cannot sign in before they were invited. */
export const TenantPersonDraft = z.strictObject({
  name: PersonName,
  email: Email,
  loginId: LoginId.nullish().meta({ description: 'With which they may sign in instead of the address.' }),
  role: TenantRole.default('tenant-administrator').meta({
    description:
      'Of a partner’s people: whether they look after its tenants, or after the one tenant that it is.',
  }),
  invite: yesOrNo('invite').default(false).meta({ description: 'Also send them an invitation.' }),
});

export const TenantPersonChange = z.strictObject({
  name: PersonName.optional(),
  email: Email.optional(),
  loginId: LoginId.nullish(),
  role: TenantRole.optional(),
  disabled: yesOrNo('disabled').optional(),
});

/** Whom a command means, and in which state. */
export const ofTenant = { tenantId: z.string(), id: z.string(), expectedVersion: ExpectedVersion };
