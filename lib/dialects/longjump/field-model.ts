import type { Tenant } from '../../tenants/model';

/** The documented types, as `GET field/tenant` tells them. */
export type FieldType = 'String' | 'email' | 'int' | 'boolean' | 'percentage' | 'date' | 'Lookup';

/** A tenant with the partner that it belongs to, whom the fields `partner` and `partner_id` name. */
export interface Subject {
  tenant: Tenant;
  partner: { id: string; number: number; name: string } | null;
}

/** Numbers, truths, instants (ISO 8601 UTC) and days (2026-12-31) as we keep them; the door writes them its own way. */
export type FieldValue = string | number | boolean | null;

/** What the store can be asked for of a tenant, named as its own columns are. */
export type SearchColumn =
  | ('number' | 'name' | 'company' | 'active' | 'isPartner' | 'partnerId' | 'createdAt' | 'updatedAt')
  | ('contactFirstName' | 'contactLastName' | 'contactEmail' | 'contactPhone')
  | ('addressStreet' | 'addressCity' | 'addressState' | 'addressZip' | 'addressCountry')
  | ('timeZone' | 'dateFormat' | 'currencyFormat' | 'classification')
  | ('paymentType' | 'discount' | 'trialDays' | 'licenseBlocks' | 'nextBillingDate' | 'free')
  | ('subscriberPlan' | 'subscriberOption' | 'accessoryPlan')
  | ('numberOfUsers' | 'estimatedNumberOfUsers' | 'documentSpace' | 'dataSpace');

/** How a field is compared in a filter, and sorted by. */
export type Searched =
  | { as: 'text'; column: SearchColumn }
  | { as: 'number'; column: SearchColumn }
  | { as: 'truth'; column: SearchColumn }
  /** Instants, or whole days, which are their first instant. */
  | { as: 'date'; column: SearchColumn }
  /** The number of a partner, which a filter gives with or without quotes; kept as the id of its tenant. */
  | { as: 'partner'; column: 'partnerId' }
  /** A number on the wire that stands for a text: the time zone. */
  | { as: 'code'; column: SearchColumn; textOf(code: number): string | undefined }
  /** The same for every tenant that a search can find. */
  | { as: 'constant'; value: boolean }
  | { as: 'nothing'; because: string };

export interface Field {
  /** As the vendor writes it; filters and field lists find it in any case. */
  name: string;
  label: string;
  type: FieldType;
  /** What a request says about it is ignored. */
  readOnly: boolean;
  /** L5: the required marks were lost; those of the sign-up form. */
  requiredOnAdd: boolean;
  /** What is taken on creation when the request does not say it, as the wire has it. */
  default: string | null;
  description: string;
  /** Null where nothing is set, and for what is only ever sent. */
  read(subject: Subject): FieldValue;
  search: Searched;
}
