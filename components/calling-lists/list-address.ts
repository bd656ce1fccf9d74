export function listsHref(tenantId: string): string {
  return `/tenants/${tenantId}?tab=calling-lists`;
}

export interface ListPlace {
  q?: string;
  after?: string;
  before?: string;
  /** Where the first record of the page stands among those found, from 1. */
  from?: number;
}

export function listHref(
  { tenantId, id }: { tenantId: string; id: string },
  { q, after, before, from }: ListPlace = {},
): string {
  const params = new URLSearchParams({
    ...(q && { q }),
    ...(after && { after }),
    ...(before && { before }),
    ...(from !== undefined && from > 1 && { from: String(from) }),
  });
  const query = params.toString();
  return `/tenants/${tenantId}/calling-lists/${id}${query && `?${query}`}`;
}
