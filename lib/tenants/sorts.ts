/** What a list of tenants can be sorted by. */
export const tenantSorts = ['name', 'number', 'createdAt', 'updatedAt'] as const;
