/** The tab with these digits dialled. */
export function dialAddress(tenantId: string, digits: string): string {
  const query = new URLSearchParams({ tab: 'dial', ...(digits !== '' && { digits }) });
  return `/tenants/${tenantId}?${query.toString()}`;
}
