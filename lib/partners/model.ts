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

export type LimitName = (typeof limitNames)[number];

export const noLimits: PartnerLimits = {
  tenants: null,
  directoryNumbers: null,
  accessNumbers: null,
  licences: null,
};

/** How much there is of what limits bound. */
export type PartnerUse = Record<LimitName, number>;

export const noUse: PartnerUse = { tenants: 0, directoryNumbers: 0, accessNumbers: 0, licences: 0 };

export function addUses(one: PartnerUse, other: PartnerUse): PartnerUse {
  return {
    tenants: one.tenants + other.tenants,
    directoryNumbers: one.directoryNumbers + other.directoryNumbers,
    accessNumbers: one.accessNumbers + other.accessNumbers,
    licences: one.licences + other.licences,
  };
}

/** Partners of the provider lie at depth 1, those below them at 2, and so on. */
export const deepestPartner = 5;

/** More numbers than this in the ranges of one tenant count as so many. */
export const mostCountedNumbers = 1_000_000_000_000;

/** A partner with everything below it: all that a reader in this scope sees. */
export interface PartnerScope {
  /** Also the tenant's id: a partner is a tenant. */
  partnerId: string;
  url: string;
  name: string;
  /** The partner itself and every partner below it. A tenant is in scope when it belongs to one of them, or is the first. */
  partnerIds: readonly string[];
}

/** What stands for a holder whom the reader must not learn of. */
export const hiddenHolder = { id: '', name: 'another tenant' } as const;

/** The holder as an issue carries it: left out where the reader must not learn of it. */
export function tellHolder<Holder extends { id: string; name: string }>(
  holder: Holder,
): { holder?: { id: string; name: string } } {
  return holder.id === hiddenHolder.id ? {} : { holder: { id: holder.id, name: holder.name } };
}

/** Which tenants a list is confined to. */
export type Within = Pick<PartnerScope, 'partnerId' | 'partnerIds'>;

export interface NamedPartner {
  id: string;
  url: string;
  name: string;
}

/** A partner as the tree of partners shows it. */
export interface ListedPartner extends NamedPartner {
  status: 'inactive' | 'active';
  /** Of the tenant that the partner is. */
  version: number;
  /** To whom it belongs; null for the provider's own, and for the partner whose scope the reader has. */
  parent: NamedPartner | null;
  /** Tenants outside the bin: its own, and with those of every partner below it. */
  tenants: { direct: number; all: number };
  /** How many partners are directly below it. */
  partners: number;
  limits: PartnerLimits;
  /** Everything below it together; `tenants` is `tenants.all` again. */
  use: PartnerUse;
}

export interface PartnerDetail extends ListedPartner {
  /** From the top down to its parent, as far as the reader sees. */
  path: NamedPartner[];
}
