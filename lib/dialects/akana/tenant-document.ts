import { isEqual } from '../../merge-patch';
import { type Issue, invalid } from '../../problem';
import type { Tenant, TenantStatus } from '../../tenants/model';
import { businessIdOf } from './fed-member';

export const states = {
  active: 'com.akana.tenant.state.active',
  inactive: 'com.akana.tenant.state.suspended',
} as const satisfies Record<TenantStatus, string>;

/** The name of the root element in XML. */
export const tenantRoot = 'Tenant';

/** The Tenant object with its TenantProperties (domain.md 2.7); `ServiceEndpoints` is ours. */
export function toTenantDocument(
  { url, name, company, contact, status, endpoints }: Tenant,
  consoleAddress: string,
): Record<string, unknown> {
  return {
    FedMemberID: url,
    TenantName: name,
    Description: company ?? '',
    AdminGroupID: `admingroup.${url}`,
    AvatarURL: '',
    Business: { BusinessID: businessIdOf(url), Name: name },
    IndexTargets: ['elastic'],
    SearchSource: 'elastic',
    ESIndexName: '',
    State: states[status],
    PlatformApiClientID: '',
    PlatformApiContractExists: false,
    ConsoleAddress: consoleAddress,
    ContactEmailAddress: contact.email ?? '',
    FromEmailAddress: '',
    Themes: ['default'],
    TenantBusinessID: businessIdOf(url),
    SiteAdminGroupID: `siteadmingroup.${url}`,
    BusinessAdminGroupID: `businessadmingroup.${url}`,
    AnalyticsAccountID: '',
    ServiceEndpoints: endpoints.map((endpoint) => ({ Name: endpoint.name, URL: endpoint.url })),
  };
}

type Sent = Record<string, unknown>;

/** What each member changes of a tenant; all others are read-only. */
const writers: Record<string, (value: unknown) => Sent> = {
  TenantName: (value) => ({ name: value }),
  Description: (value) => ({ company: value }),
  ContactEmailAddress: (value) => ({ contact: { email: value } }),
  ServiceEndpoints: (value) => ({ endpoints: toEndpoints(value) }),
};

/**
 * The changes that a document asks for: absent members stay, empty ones are cleared. What a caller got and sends back as
 * it was changes nothing; throws `invalid` for a member that is not known, and for a read-only one with another value.
 */
export function readTenantChanges(sent: Sent, current: Sent): Sent {
  const issues = Object.entries(sent).flatMap(([name, value]) => complainOf(name, value, current));
  if (issues.length > 0) throw invalid(issues);
  return Object.assign({}, ...Object.entries(sent).map(([name, value]) => writerOf(name)?.(value) ?? {}));
}

/** A member may be called like something that every object has. */
function writerOf(name: string) {
  return Object.hasOwn(writers, name) ? writers[name] : undefined;
}

function complainOf(name: string, value: unknown, current: Sent): Issue[] {
  if (Object.hasOwn(writers, name)) return [];
  if (Object.hasOwn(current, name)) {
    if (isEqual(value, current[name])) return [];
    const hint =
      name === 'State' ? 'PUT /platform/subscriptions/{SubscriptionID}/state changes it.' : 'Leave it out.';
    return [{ path: name, code: 'read-only', message: `This cannot be changed here. ${hint}` }];
  }
  const message = `“${name}” is not known here. Remove it or correct its name.`;
  return [{ path: name, code: 'unknown-member', message }];
}

/** XML has a list of one as that one, and an empty list as empty text. */
export function toEndpoints(value: unknown): unknown {
  if (value === '' || value === null) return [];
  if (typeof value !== 'object') return value;
  return (Array.isArray(value) ? (value as unknown[]) : [value]).map(toEndpoint);
}

/** What has another form stays as it came, to be refused by the command. */
function toEndpoint(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { Name: name, URL: url, ...others } = value as Sent;
  return { ...others, name, url };
}
