/**
 * Who comes: nobody who is signed in; the administrator of the tenant that is looked at; that of another tenant, which
 * another partner sold; the administrators of the partner to which the tenant belongs, and of the other one; and the
 * provider's own people.
 */
export const actors = [
  'anonymous',
  'own',
  'stranger',
  'partner',
  'otherPartner',
  'auditor',
  'operator',
  'administrator',
] as const;

export type Actor = (typeof actors)[number];

/** Who may; everybody else is refused. */
export type Audience = readonly Actor[];

/** Both partners' administrators: each with their own subtree. */
export const partners: Audience = ['partner', 'otherPartner'];
export const anyone: Audience = actors;
/** Somebody of the provider. */
export const provider: Audience = ['auditor', 'operator', 'administrator'];
export const operators: Audience = ['operator', 'administrator'];
export const administrators: Audience = ['administrator'];
export const metricsReaders: Audience = ['auditor', 'administrator'];
export const signedIn: Audience = ['own', 'stranger', ...partners, ...provider];
/** Where everybody sees what is theirs to see: lists, and forms for something new. */
export const seers: Audience = [...partners, ...provider];
export const runners: Audience = [...partners, ...operators];
export const partnersAndAdministrators: Audience = [...partners, ...administrators];
/** Of one thing that belongs to the tenant that is looked at. */
export const overseers: Audience = ['partner', ...provider];
export const keepers: Audience = ['partner', ...operators];
export const partnerAndAdministrators: Audience = ['partner', ...administrators];
/** Of a tenant's own things: its administrator, and whoever runs it. */
export const caretakers: Audience = ['own', ...keepers];
export const ownAndOverseers: Audience = ['own', ...overseers];
export const ownAndAdministrators: Audience = ['own', ...partnerAndAdministrators];
export const own: Audience = ['own'];
/** Both tenant administrators, each with their own tenant. */
export const tenantAdministrators: Audience = ['own', 'stranger'];
/** Whoever looks into a tenant's console with its consent, and those who gave it. */
export const supportPeople: Audience = ['own', 'stranger', ...operators];
/** The same as a form without a tenant in it: each administrator gets as far as being asked which. */
export const careForTenants: Audience = ['own', 'stranger', ...runners];
export const removeFromTenants: Audience = ['own', 'stranger', ...partnersAndAdministrators];
/** What an operator sees while a tenant lets them, and otherwise finds as little as anybody. */
export const byConsent = new Set([
  'GET /api/v1/own-tenant',
  'POST /api/v1/own-tenant/activation',
  'GET /t/[url]/dialing',
]);
