/** What a partner and everything below it may have at most, each a whole number; null where nobody set a limit. */
export interface PartnerLimits {
  /** Tenants outside the bin, partners among them; the partner itself does not count. */
  tenants: number | null;
  /** Numbers in the directory number ranges of those tenants. */
  directoryNumbers: number | null;
  /** Access numbers assigned to those tenants. */
  accessNumbers: number | null;
  /** Subscriber entries, each one licence of its feature level. */
  licences: number | null;
}

export const limitNames = ['tenants', 'directoryNumbers', 'accessNumbers', 'licences'] as const;

export const noLimits: PartnerLimits = {
  tenants: null,
  directoryNumbers: null,
  accessNumbers: null,
  licences: null,
};

/** A partner with everything below it: all that a reader in this scope sees. */
export interface PartnerScope {
  /** Also the tenant's id: a partner is a tenant. */
  partnerId: string;
  url: string;
  name: string;
  /** The partner itself and every partner below it. A tenant is in scope when it belongs to one of them, or is the first. */
  partnerIds: readonly string[];
}
