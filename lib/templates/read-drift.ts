import { notFound } from '../problem';
import type { Stores } from '../stores';
import type { Tenant } from '../tenants/model';
import { compareParts, type DriftPart } from './compare-parts';
import { findTemplate } from './find-template';
import type { TemplateContent, TemplateUse } from './model';

export interface Drift {
  use: TemplateUse;
  template: { id: string; name: string; latest: number };
  tenant: { id: string; name: string; url: string; version: number; frozen: boolean };
  parts: DriftPart[];
}

export interface ReadDrift {
  drift: Drift;
  tenant: Tenant;
  newest: TemplateContent['tenant'];
}

/** What differs between a tenant outside the bin and the newest version of its template; throws `not-found`. */
export async function readDrift(
  stores: Pick<Stores, 'templates' | 'tenants'>,
  { templateId, tenantId }: { templateId: string; tenantId: string },
): Promise<ReadDrift> {
  const { id, name, latest } = await findTemplate(stores, templateId);
  const use = await stores.templates.findUse(tenantId);
  const tenant = await stores.tenants.find(tenantId);
  if (use?.templateId !== id || !tenant || tenant.deletedAt !== null)
    throw notFound('tenant of the template');
  const [base, newest] = [
    await stores.templates.findVersion(id, use.templateVersion),
    await stores.templates.findVersion(id, latest),
  ];
  if (!base || !newest) throw new Error(`Template ${id} lacks a version that it has.`);
  const versions = { base: base.content.tenant, newest: newest.content.tenant };
  const { url, version, frozen } = tenant;
  return {
    tenant,
    newest: versions.newest,
    drift: {
      use,
      template: { id, name, latest },
      tenant: { id: tenant.id, name: tenant.name, url, version, frozen: frozen !== null },
      parts: compareParts(tenant, versions),
    },
  };
}
