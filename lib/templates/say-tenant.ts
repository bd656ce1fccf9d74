import { nameKey } from '../tenants/keys';
import type { ArchiveContent, ArchivedTenant } from '../transfer/model';
import { contested, type ItemDraft, settled } from '../transfer/plan-item';
import { groups, saysSomething } from '../transfer/plan-tenant';
import type { ClusterSurvey } from '../transfer/survey-cluster';
import { tenantKeys } from '../transfer/wanted-tenant';
import type { TemplateContent } from './model';

interface Planning {
  template: TemplateContent;
  survey: ClusterSurvey;
  urlIsDomain: boolean;
}

/** The lines about the tenant itself and its settings. */
export function itemsOfTenant(
  { tenant }: ArchiveContent,
  { template, survey, urlIsDomain }: Planning,
): ItemDraft[] {
  return [
    settled({
      kind: 'tenant',
      key: tenantKeys.tenant,
      what: tenant.name,
      verdict: 'create',
      reason: 'Gets a GUID and a tenant number of its own.',
    }),
    nameItem(tenant, survey),
    urlItem(tenant, survey),
    settled({
      kind: 'setting',
      key: tenantKeys.status,
      what: 'Status',
      verdict: 'create',
      reason: 'Inactive until somebody activates it.',
    }),
    ...(urlIsDomain && tenant.telephony ? [domainItem(tenant.url, tenant.telephony.domainName)] : []),
    ...groupItems(template.tenant),
  ];
}

function nameItem({ name }: ArchivedTenant, { names, free }: ClusterSurvey): ItemDraft {
  const said = { kind: 'setting', key: tenantKeys.name, what: `Name: ${name}` } as const;
  const holder = names.get(nameKey(name));
  if (!holder) return settled({ ...said, verdict: 'create' });
  const reason = `There is already a tenant named ${holder.name}. Choose another name.`;
  return contested({
    ...said,
    verdict: 'held',
    conflict: 'name-taken',
    choice: null,
    holder,
    value: free.name,
    reason,
  });
}

function urlItem({ url }: ArchivedTenant, { urls, free }: ClusterSurvey): ItemDraft {
  const said = { kind: 'setting', key: tenantKeys.url, what: `Url: ${url}` } as const;
  const holder = urls.get(url);
  if (!holder) return settled({ ...said, verdict: 'create' });
  const reason = `The url ${url} belongs to ${holder.name}. Choose another one.`;
  return contested({
    ...said,
    verdict: 'held',
    conflict: 'url-taken',
    choice: null,
    holder,
    value: free.url,
    reason,
  });
}

function domainItem(url: string, domainName: string): ItemDraft {
  const isUrl = nameKey(url) === nameKey(domainName);
  return settled({
    kind: 'telephony',
    key: 'telephony:domain',
    what: `Domain: ${domainName}`,
    verdict: isUrl ? 'create' : 'keep',
    reason: isUrl
      ? 'The url of the tenant.'
      : `The telephony system has no domain ${url}, so the template’s stays.`,
  });
}

/** What says whose the template is, and no other tenant’s. */
const ownGroups: readonly string[] = ['company', 'contact', 'address'];

function groupItems(template: ArchivedTenant): ItemDraft[] {
  return (Object.keys(groups) as (keyof typeof groups)[])
    .filter((group) => saysSomething(template[group]))
    .map((group) => {
      const said = { kind: 'setting', key: `setting:${group}`, what: groups[group] } as const;
      return ownGroups.includes(group)
        ? settled({ ...said, verdict: 'skip', reason: `It says who ${template.name} is, and stays behind.` })
        : settled({ ...said, verdict: 'create', reason: 'As in the template.' });
    });
}
