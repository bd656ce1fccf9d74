/** What a filter says for the provider's own tenants, which belong to no partner. */
export const noPartner = 'none';
