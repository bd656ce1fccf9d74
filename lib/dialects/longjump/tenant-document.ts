import type { XmlElement } from '../../wire/xml/model';
import { element, lookup } from './answer';
import type { Field, FieldValue, Subject } from './field-model';
import { fields, findField } from './fields';

/** Who made the tenant and who changed it last, as the log has them. */
export interface Maker {
  id: string;
  name: string;
}
export interface Makers {
  created: Maker | null;
  modified: Maker | null;
}

interface Place {
  /** Where this console is, without a slash at its end: what addresses of records begin with. */
  base: string;
  makers?: Makers | undefined;
}

/** In the order of the vendor's sample; what only its table has follows in the order of ours. */
const sampled =
  `id object_id document_space classification partner trial_days deleted created_id owner_id modified_id
  number name search_string start_date payment_type license_blocks partner_id country next_billing_date
  base_subscriber_plan trial_account accessory_purchase_plan workflow_owners data_space date_modified company
  base_subscriber_option msp discount workflow_state active`.split(/\s+/);

/** What is only ever sent is in no answer. */
const sentOnly = new Set(['password', 'sendWelcomeEmail', 'force_password_change_on_login', 'appList']);

/** Every field that an answer has, in its order. */
const answeredFields: readonly Field[] = [
  ...sampled.flatMap((name) => findField(name) ?? []),
  ...fields.filter(({ name }) => !sampled.includes(name) && !sentOnly.has(name)),
];

/** What a search was asked for, as far as an answer has it; everything in the order of the sample. */
export function answeredOf(wanted: readonly Field[]): readonly Field[] {
  return wanted.length === fields.length ? answeredFields : wanted.filter(({ name }) => !sentOnly.has(name));
}

/** `<tenant>` with these fields, or with all. */
export function tenantElement(
  subject: Subject,
  place: Place,
  wanted: readonly Field[] = answeredFields,
): XmlElement {
  return element(
    'tenant',
    wanted.map((field) => fieldElement(field, subject, place)),
  );
}

function fieldElement(field: Field, subject: Subject, place: Place): XmlElement {
  const { name, type } = field;
  if (name === 'partner') return partnerLookup(subject, place);
  if (name === 'created_id' || name === 'owner_id') return personLookup(name, place, place.makers?.created);
  if (name === 'modified_id') return personLookup(name, place, place.makers?.modified);
  const text = shownText(field, subject);
  return type === 'Lookup' ? recordLookup(name, place, text) : element(name, text);
}

function partnerLookup({ partner }: Subject, { base }: Place): XmlElement {
  const id = partner === null ? '' : String(partner.number);
  return lookup('partner', {
    uri: `${base}/networking/rest/tenant/${id || 'null'}`,
    displayValue: partner?.name ?? '',
    id,
  });
}

function personLookup(name: string, { base }: Place, maker: Maker | null | undefined): XmlElement {
  const uri = `${base}/networking/rest/record/USER/${maker ? encodeURIComponent(maker.id) : 'null'}`;
  return lookup(name, { uri, displayValue: maker?.name ?? '', id: maker?.id ?? '' });
}

/** A plan is a name here, and so its own id. */
function recordLookup(name: string, { base }: Place, id: string): XmlElement {
  const uri = `${base}/networking/rest/record/${name}/${encodeURIComponent(id) || 'null'}`;
  return lookup(name, { uri, displayValue: id, id });
}

/** What an answer says of a field; of a lookup its id. */
export function shownText(field: Field, subject: Subject): string {
  return writeValue(field.read(subject));
}

/** Truths as 1 and 0, instants without milliseconds, nothing as nothing. */
function writeValue(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value).replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/, '$1Z');
}
