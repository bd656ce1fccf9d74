/** Parts of the page of a template. */
export const templateTabs = ['contents', 'versions', 'tenants'] as const;
export type TemplateTab = (typeof templateTabs)[number];

export const templateTabTitles: Record<TemplateTab, string> = {
  contents: 'What it gives',
  versions: 'Versions',
  tenants: 'Tenants made',
};

export function readTemplateTab(text: unknown): TemplateTab {
  return templateTabs.find((tab) => tab === text) ?? 'contents';
}

type Params = Record<string, string | undefined>;

export function templatesHref(params: Params = {}): string {
  return withParams('/templates', params);
}

export function templateHref(id: string, params: Params = {}): string {
  return withParams(`/templates/${id}`, params);
}

/** The form that makes a tenant from it. */
export function newTenantHref(id: string): string {
  return `/templates/${id}/use`;
}

export function renewHref(id: string): string {
  return `/templates/${id}/renew`;
}

/** What differs between a tenant and the newest version. */
export function driftHref(id: string, tenantId: string): string {
  return `/templates/${id}/tenants/${tenantId}`;
}

/** What became of making a tenant: the import row that was kept of it. */
export function madeHref(id: string, importId: string): string {
  return `/templates/${id}/made/${importId}`;
}

function withParams(path: string, params: Params): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(said).toString();
  return query === '' ? path : `${path}?${query}`;
}
