/** What the provider's own people may be. */
export const providerRoles = ['provider-administrator', 'provider-operator', 'provider-auditor'] as const;

export type ProviderRole = (typeof providerRoles)[number];

/** What a person may be. Which role may do what stands in `permissions.ts`. */
export const roles = [...providerRoles, 'partner-administrator', 'tenant-administrator'] as const;

export type Role = (typeof roles)[number];

export function isProviders(role: Role): role is ProviderRole {
  return (providerRoles as readonly Role[]).includes(role);
}

/**
 * Whose work is other people's tenants: the provider's own people, and partners' administrators, for whom the stores
 * hold nothing but their subtree. A tenant's administrator has the one tenant, and every read asks for it.
 */
export function usesConsole(role: Role): boolean {
  return role !== 'tenant-administrator';
}

export const roleNames: Record<Role, string> = {
  'provider-administrator': 'Provider administrator',
  'provider-operator': 'Provider operator',
  'provider-auditor': 'Provider auditor',
  'partner-administrator': 'Partner administrator',
  'tenant-administrator': 'Tenant administrator',
};

/** Whether somebody may change things, or only look. */
export const accesses = ['read', 'full'] as const;

export type Access = (typeof accesses)[number];

export interface PersonActor {
  kind: 'person';
  personId: string;
  name: string;
  email: string;
  role: Role;
  /** The tenant, or the partner, whose administrator this is; null for the provider's own people. */
  tenantId: string | null;
  sessionId: string;
  /** The API key that the request came with, itself or as the session that it opened. */
  apiKeyId?: string;
  /** What the API key allows that the request came with; everything else is `full`. */
  access: Access;
  /** Set by an initial password: until it is changed, nothing else is allowed. */
  mustChangePassword: boolean;
  /** Set by the provider's security policy: until a second factor is set up, nothing else is allowed. */
  mustSetUpSecondFactor?: boolean;
}

/** Who acts. `system` is the product itself (start-up, expiry); it can only be made by the server's own code. */
export type Actor = PersonActor | { kind: 'anonymous' } | { kind: 'system' };

/** Who may end what another person keeps for a while. */
export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.role === 'provider-administrator');
}

/** Through which interface a request came; kept with every audit entry. */
export const doors = [
  'console',
  'json',
  'mx-one',
  'bright-pattern',
  'akana',
  'longjump',
  'command-line',
  'system',
] as const;

export type Door = (typeof doors)[number];
