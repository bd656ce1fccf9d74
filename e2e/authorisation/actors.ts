/**
 * Who comes: nobody who is signed in; the administrator of the tenant that is looked at; that of another tenant, which
 * another partner sold; and the provider's own people.
 */
export const actors = ['anonymous', 'own', 'stranger', 'auditor', 'operator', 'administrator'] as const;

export type Actor = (typeof actors)[number];

/** Who may; everybody else is refused. */
export type Audience = readonly Actor[];

export const anyone: Audience = actors;
export const signedIn: Audience = ['own', 'stranger', 'auditor', 'operator', 'administrator'];
/** Somebody of the provider. */
export const provider: Audience = ['auditor', 'operator', 'administrator'];
export const operators: Audience = ['operator', 'administrator'];
export const administrators: Audience = ['administrator'];
export const metricsReaders: Audience = ['auditor', 'administrator'];
/** Of a tenant's own things: its administrator, and whoever of the provider may do the same. */
export const caretakers: Audience = ['own', ...operators];
export const ownAndProvider: Audience = ['own', ...provider];
export const ownAndAdministrators: Audience = ['own', 'administrator'];
export const own: Audience = ['own'];
/** Both tenant administrators, each with their own tenant. */
export const tenantAdministrators: Audience = ['own', 'stranger'];
/** Whoever looks into a tenant's console with its consent, and those who gave it. */
export const supportPeople: Audience = ['own', 'stranger', ...operators];
/** The same as a form without a tenant in it: each tenant administrator gets as far as being asked which. */
export const careForTenants: Audience = ['own', 'stranger', ...operators];
export const removeFromTenants: Audience = ['own', 'stranger', 'administrator'];
/**
 * Where a vendor asks for the tenant before it asks for the right (domain.md A14): who may see that it is there learns
 * that they may not, and everybody finds nothing where there is nothing.
 */
export const asksForTheTenantFirst = (row: string) =>
  /^[A-Z]+ \/(api\/(tenants|businesses)|platform\/subscriptions)\/\[/.test(row);
/** What an operator sees while a tenant lets them, and otherwise finds as little as anybody. */
export const byConsent = new Set([
  'GET /api/v1/own-tenant',
  'POST /api/v1/own-tenant/activation',
  'GET /t/[url]/dialing',
]);
