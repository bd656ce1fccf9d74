import { command } from '../command';
import { invalid } from '../problem';
import { checkAgainstCluster } from './check-against-cluster';
import { deriveUrl } from './keys';
import { type Tenant, TenantDraft } from './model';

/** Makes a tenant, inactive, with a number of its own; its url is derived from the name unless given. */
export const createTenant = command({
  name: 'tenant.create',
  input: TenantDraft,
  async run({ stores, now, newId }, input) {
    const draft = { ...input, url: input.url ?? deriveUrl(input.name) };
    if (draft.url === '') {
      throw invalid([
        {
          path: 'url',
          code: 'required',
          message: 'No url can be made from this name. Enter one: lower-case letters, digits, hyphens, dots.',
        },
      ]);
    }
    await checkAgainstCluster(stores, { draft });
    const tenant: Tenant = {
      id: newId(),
      number: await stores.tenants.nextNumber(),
      ...draft,
      status: 'inactive',
      isPartner: false,
      partnerId: null,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
      version: 1,
    };
    await stores.tenants.insert(tenant);
    return {
      result: tenant,
      audit: { entity: 'tenant', id: tenant.id, label: tenant.name, tenantId: tenant.id, after: tenant },
    };
  },
});
