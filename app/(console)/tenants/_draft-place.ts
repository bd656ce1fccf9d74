/** Where the draft of a tenant form is kept; one for all new tenants, one for each that is edited. */
export function draftPlace(tenantId: string) {
  return tenantId === '' ? { kind: 'tenant-create' } : { kind: 'tenant-edit', entityId: tenantId };
}
