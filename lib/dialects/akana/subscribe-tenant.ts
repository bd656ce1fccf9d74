import * as z from 'zod';
import { command } from '../../command';
import { insertTenant } from '../../tenants/create-tenant';
import { TenantDraft, type TenantDraftInput } from '../../tenants/model';
import { toEndpoints } from './tenant-document';

const text = (name: string) =>
  z
    .string({ error: `The ${name} is text.` })
    .nullish()
    .transform((value) => value || null);

/** XML has a list of one as that one. */
const many = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema).max(200, { error: 'At most 200 fit here.' }),
  );

const Account = z.strictObject({
  Email: text('Email'),
  FirstName: text('FirstName'),
  LastName: text('LastName'),
  Role: many(z.string({ error: 'A role is text.' })),
});

/**
 * The documented body of a subscription, and members of the Tenant object. Its first account becomes the contact of the
 * tenant, and its two addresses service endpoints; virtual hosts are for the platform and kept nowhere.
 */
const Subscription = z
  .strictObject({
    TenantID: z
      .string({ error: 'Say under which TenantID the tenant is addressed.' })
      .transform((value) => value.toLowerCase()),
    TenantName: TenantDraft.shape.name,
    Description: TenantDraft.shape.company,
    ContactEmailAddress: text('ContactEmailAddress'),
    ApiAddress: text('ApiAddress'),
    PortalAddress: text('PortalAddress'),
    NotificationsSenderEmailAddress: text('NotificationsSenderEmailAddress'),
    AdditionalVirtualHosts: many(z.string({ error: 'A virtual host is text.' })),
    DefaultUserAccounts: many(Account),
    ServiceEndpoints: z.preprocess((value) => toEndpoints(value ?? null), TenantDraft.shape.endpoints),
  })
  .transform(({ TenantID: url, TenantName: name, Description: company, ...rest }): TenantDraftInput => {
    const [account] = rest.DefaultUserAccounts;
    return {
      name,
      url,
      company,
      contact: {
        firstName: account?.FirstName,
        lastName: account?.LastName,
        email: rest.ContactEmailAddress ?? account?.Email ?? rest.NotificationsSenderEmailAddress,
      },
      endpoints: [...rest.ServiceEndpoints, ...addressesOf(rest)],
    };
  })
  .pipe(TenantDraft);

/** The two addresses that a subscription names, as service endpoints under their own names. */
function addressesOf({ ApiAddress, PortalAddress }: Record<'ApiAddress' | 'PortalAddress', string | null>) {
  return Object.entries({ ApiAddress, PortalAddress }).flatMap(([name, url]) =>
    url === null ? [] : [{ name, url }],
  );
}

/** Makes a tenant that is in service at once: a subscription of the vendor's has no state before that ([D]). */
export const subscribeTenant = command({
  name: 'tenant.create',
  input: Subscription,
  run: (context, draft) => insertTenant(context, { draft, status: 'active' }),
});
