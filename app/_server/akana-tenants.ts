import { fedMemberOfBusiness, findFedMember, providerMember } from '@/lib/dialects/akana/fed-member';
import { subscribeTenant } from '@/lib/dialects/akana/subscribe-tenant';
import { readTenantChanges, tenantRoot, toTenantDocument } from '@/lib/dialects/akana/tenant-document';
import { TargetState } from '@/lib/dialects/akana/tenant-state';
import { asReadFromXml } from '@/lib/dialects/akana/xml-form';
import { parseInput } from '@/lib/parse-input';
import { type Permission, requireFullAccess, requirePermission } from '@/lib/permissions';
import { notFound } from '@/lib/problem';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import type { Tenant } from '@/lib/tenants/model';
import { activateTenant, deactivateTenant } from '@/lib/tenants/switch-tenant';
import { updateTenant } from '@/lib/tenants/update-tenant';
import { type AkanaCall, empty, isXmlBody, readDocument } from './akana';
import type { Call } from './endpoint';
import { publicUrl } from './public-url';
import { readIfMatch } from './read-request';

/** The tenant that the address names, and only then whether the caller may do this with it (A14). */
export async function getMember(
  { ask, params: { fedMemberId, subscriptionId, businessId = '' }, context }: Call,
  ...needed: readonly Permission[]
): Promise<Tenant> {
  const named = fedMemberId ?? subscriptionId ?? fedMemberOfBusiness(businessId) ?? '';
  const tenant = await ask(findFedMember, { fedMemberId: named });
  if (!tenant) throw notFound('tenant');
  requireAll(context, needed);
  return tenant;
}

/** A business that settings are asked of: a tenant's, or the provider's own. */
export async function requireBusiness(call: Call, permission: Permission): Promise<void> {
  const isProviders = fedMemberOfBusiness(call.params.businessId ?? '') === providerMember;
  if (isProviders) requireAll(call.context, [permission]);
  else await getMember(call, permission);
}

function requireAll({ actor }: Call['context'], needed: readonly Permission[]): void {
  for (const permission of needed) {
    requirePermission(actor, permission);
    if (!permission.endsWith('.get')) requireFullAccess(actor, permission);
  }
}

/** GET /api/tenants/{FedmemberID} */
export async function showTenant(call: AkanaCall): Promise<Response> {
  return tenantAnswer(call, await getMember(call, 'tenant.get'));
}

/** PUT: a part of the object is enough; what is absent stays. */
export async function changeTenant(call: AkanaCall): Promise<Response> {
  const tenant = await getMember(call, 'tenant.update');
  const { request, run } = call;
  const sent = await readDocument(request, tenantRoot);
  const document = documentOf(tenant);
  const current = isXmlBody(request) ? { ...document, ...asReadFromXml(tenantRoot, document) } : document;
  const changes = readTenantChanges(sent, current);
  const expectedVersion = readIfMatch(request);
  return tenantAnswer(call, await run(updateTenant, { id: tenant.id, expectedVersion, changes }));
}

/** DELETE: into the bin, from which the console restores it. */
export async function removeTenant(call: AkanaCall): Promise<Response> {
  const { id } = await getMember(call, 'tenant.delete');
  await call.run(deleteTenant, { id, expectedVersion: readIfMatch(call.request) });
  return empty();
}

/** POST /platform/subscriptions */
export async function subscribe(call: AkanaCall): Promise<Response> {
  const tenant = await call.run(subscribeTenant, () => readDocument(call.request, 'Subscription'));
  const location = `/api/tenants/${tenant.url}`;
  return tenantAnswer(call, tenant, { status: 201, headers: new Headers({ location }) });
}

/** PUT /platform/subscriptions/{SubscriptionID}/state; the id is the FedMemberID. */
export async function changeState(call: AkanaCall): Promise<Response> {
  const { id } = await getMember(call, 'tenant.activate', 'tenant.deactivate');
  const { status } = parseInput(TargetState, await readDocument(call.request, 'TenantState'));
  const command = status === 'active' ? activateTenant : deactivateTenant;
  return tenantAnswer(call, await call.run(command, { id }));
}

function tenantAnswer(
  call: AkanaCall,
  tenant: Tenant,
  { status = 200, headers = new Headers() }: { status?: number; headers?: Headers } = {},
): Response {
  headers.set('etag', `"${tenant.version}"`);
  headers.set('cache-control', 'private, no-store');
  return call.answer(tenantRoot, documentOf(tenant), { status, headers });
}

function documentOf(tenant: Tenant): Record<string, unknown> {
  return toTenantDocument(tenant, `${publicUrl()}/t/${tenant.url}`);
}
