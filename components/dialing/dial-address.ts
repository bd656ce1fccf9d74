/** Where a dial desk stands: its page, what its address says besides the digits, and the route that answers. */
export interface DialPlace {
  page: string;
  fixed: Record<string, string>;
  answers: string;
}

/** The desk of the provider's console. */
export function deskOfTenant(tenantId: string): DialPlace {
  return { page: `/tenants/${tenantId}`, fixed: { tab: 'dial' }, answers: `/tenants/${tenantId}/dialing` };
}

/** The desk with these digits dialled. */
export function dialAddress({ page, fixed }: DialPlace, digits: string): string {
  const query = new URLSearchParams({ ...fixed, ...(digits !== '' && { digits }) }).toString();
  return query === '' ? page : `${page}?${query}`;
}
