/** A page of the console of the tenant with this url. */
export function portalHref(url: string, page = 'overview'): string {
  return `/t/${encodeURIComponent(url)}/${page}`;
}
