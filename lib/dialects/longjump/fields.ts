import type { Tenant } from '../../tenants/model';
import type { Field, FieldType, FieldValue, SearchColumn, Searched, Subject } from './field-model';
import { codeOfZone, zoneOfCode } from './time-zones';

/** L16: the same for every tenant, because it is the id of what a tenant is, not of one of them. */
const tenantObjectId = '8c5b349851c041a28d19277a12dee8f0';

const notKept = { as: 'nothing', because: 'is only ever sent, with a new tenant' } as const;
const byTheLog = { as: 'nothing', because: 'is read from the log, tenant by tenant' } as const;
const notOurs = { as: 'nothing', because: 'is always empty here' } as const;
const sameForAll = { as: 'nothing', because: 'is the same for all tenants' } as const;
const lastOne = { as: 'nothing', because: 'is derived from trial_days; ask for that' } as const;

type Read = (tenant: Tenant, partner: Subject['partner']) => FieldValue;
type More = Partial<Pick<Field, 'readOnly' | 'requiredOnAdd' | 'default' | 'description'>>;

const text = (column: SearchColumn): Searched => ({ as: 'text', column });
const number = (column: SearchColumn): Searched => ({ as: 'number', column });
const truth = (column: SearchColumn): Searched => ({ as: 'truth', column });
const date = (column: SearchColumn): Searched => ({ as: 'date', column });
const partner: Searched = { as: 'partner', column: 'partnerId' };
const nothing: Read = () => null;
const readOnly = { readOnly: true } as const;
const required = { requiredOnAdd: true } as const;

function field(
  [name, type, label]: [name: string, type: FieldType, label: string],
  read: Read,
  search: Searched,
  more: More = {},
): Field {
  return {
    ...{
      name,
      label,
      type,
      search,
      readOnly: false,
      requiredOnAdd: false,
      default: null,
      description: label,
    },
    ...more,
    read: (subject) => read(subject.tenant, subject.partner),
  };
}

/** Every field of the vendor's page, and those that only its samples show (L3). Secrets are in it, never their values. */
export const fields: readonly Field[] = [
  field(['id', 'String', 'Tenant ID'], (t) => t.number, number('number'), {
    ...readOnly,
    description: 'The id of the record: what addresses and “partner” name a tenant by.',
  }),
  field(['object_id', 'String', 'Object ID'], () => tenantObjectId, sameForAll, {
    ...readOnly,
    default: tenantObjectId,
    description: 'The id of the object “tenant”.',
  }),
  field(['number', 'int', 'Tenant Number'], (t) => t.number, number('number'), readOnly),
  field(['name', 'String', 'Name'], (t) => t.name, text('name'), {
    description: 'What the tenant is called; the company where a new one brings none.',
  }),
  field(['company', 'String', 'Company Name'], (t) => t.company, text('company'), required),
  field(['email', 'email', 'E-mail'], (t) => t.contact.email, text('contactEmail'), {
    ...required,
    description: 'E-mail address of the user; a new tenant’s first administrator signs in with it.',
  }),
  field(
    ['first_name', 'String', 'First Name'],
    (t) => t.contact.firstName,
    text('contactFirstName'),
    required,
  ),
  field(['last_name', 'String', 'Last Name'], (t) => t.contact.lastName, text('contactLastName'), required),
  field(
    ['password', 'String', 'Password'],
    nothing,
    { as: 'nothing', because: 'is a secret' },
    {
      description: 'Of the first administrator. Without it an invitation is mailed. It is never shown.',
    },
  ),
  field(['phone', 'String', 'Phone'], (t) => t.contact.phone, text('contactPhone')),
  field(['street', 'String', 'Street'], (t) => t.address.street, text('addressStreet')),
  field(['city', 'String', 'City'], (t) => t.address.city, text('addressCity')),
  field(['state', 'String', 'State'], (t) => t.address.state, text('addressState')),
  field(['zip', 'String', 'Postal Code'], (t) => t.address.zip, text('addressZip')),
  field(['country', 'String', 'Country'], (t) => t.address.country, text('addressCountry')),
  field(
    ['time_zone', 'int', 'Time Zone'],
    ({ locale: { timeZone } }) => (timeZone === null ? null : (codeOfZone(timeZone) ?? null)),
    { as: 'code', column: 'timeZone', textOf: zoneOfCode },
    { description: 'The code of a time zone.' },
  ),
  field(['date_format', 'String', 'Date Format'], (t) => t.locale.dateFormat, text('dateFormat')),
  field(
    ['currency_format', 'String', 'Currency Format'],
    (t) => t.locale.currencyFormat,
    text('currencyFormat'),
  ),
  field(
    ['number_of_users', 'int', 'Number of Users'],
    (t) => t.capacity.numberOfUsers,
    number('numberOfUsers'),
  ),
  field(
    ['estimated_number_of_users', 'int', 'Estimated Number of Users'],
    (t) => t.capacity.estimatedNumberOfUsers,
    number('estimatedNumberOfUsers'),
  ),
  field(
    ['document_space', 'int', 'Document Space'],
    (t) => t.capacity.documentSpace,
    number('documentSpace'),
    {
      description: 'For documents, in MB a user.', // L17
    },
  ),
  field(['data_space', 'int', 'Data Space'], (t) => t.capacity.dataSpace, number('dataSpace'), {
    description: 'For data, in MB a user.',
  }),
  field(['is_partner', 'boolean', 'MSP'], (t) => t.isPartner, truth('isPartner'), {
    default: '0',
    description: 'Whether a new tenant is a partner (MSP), who may have tenants of its own. Read as “msp”.', // L7
  }),
  field(['msp', 'boolean', 'MSP'], (t) => t.isPartner, truth('isPartner'), {
    ...readOnly,
    description: 'Whether the tenant is a partner. Written as “is_partner”.',
  }),
  field(['partner', 'Lookup', 'Partner'], (_, by) => by?.number ?? null, partner, {
    description: 'The tenant id of the partner that the tenant belongs to.', // L6
  }),
  field(['partner_id', 'String', 'Internal Partner ID'], (t) => t.partnerId, text('partnerId'), readOnly),
  field(['classification', 'String', 'Classification'], (t) => t.classification, text('classification')),
  field(['active', 'boolean', 'Active'], (t) => t.status === 'active', truth('active'), {
    default: '1',
    description: 'Whether the tenant is in service.',
  }),
  field(
    ['deleted', 'boolean', 'Deleted'],
    (t) => t.deletedAt !== null,
    { as: 'constant', value: false },
    {
      ...readOnly, // L4
      description: 'Always 0 in what a search finds.',
    },
  ),
  field(['discount', 'percentage', 'Discount'], (t) => t.billing.discount, number('discount')),
  field(['free', 'boolean', 'Free'], (t) => t.billing.free, truth('free')),
  field(['payment_type', 'String', 'Payment Type'], (t) => t.billing.paymentType, text('paymentType')),
  field(['trial_days', 'int', 'Trial Days'], (t) => t.billing.trialDays, number('trialDays')),
  field(
    ['trial_account', 'boolean', 'Trial Account'],
    ({ billing: { trialDays } }) => (trialDays === null ? null : trialDays > 0),
    lastOne,
    readOnly,
  ),
  field(['license_blocks', 'int', 'License Blocks'], (t) => t.billing.licenseBlocks, number('licenseBlocks')),
  field(
    ['next_billing_date', 'date', 'Next Billing Date'],
    (t) => t.billing.nextBillingDate,
    date('nextBillingDate'),
  ),
  field(
    ['base_subscriber_plan', 'Lookup', 'Subscriber Plan'],
    (t) => t.billing.subscriberPlan,
    text('subscriberPlan'),
  ),
  field(
    ['base_subscriber_option', 'Lookup', 'Payment Plan'],
    (t) => t.billing.subscriberOption,
    text('subscriberOption'),
  ),
  field(
    ['accessory_purchase_plan', 'Lookup', 'Accessory Purchase Plan'],
    (t) => t.billing.accessoryPlan,
    text('accessoryPlan'),
  ),
  field(['start_date', 'date', 'Start Date'], (t) => t.createdAt, date('createdAt'), {
    ...readOnly,
    description: 'When the tenant was registered, UTC.',
  }),
  field(['date_modified', 'date', 'Date Modified'], (t) => t.updatedAt, date('updatedAt'), readOnly),
  field(['created_id', 'Lookup', 'Created By'], nothing, byTheLog, readOnly),
  field(['owner_id', 'Lookup', 'Owner'], nothing, byTheLog, readOnly),
  field(['modified_id', 'Lookup', 'Modified By'], nothing, byTheLog, readOnly),
  field(['search_string', 'String', 'Search String'], nothing, notOurs, readOnly),
  field(['workflow_owners', 'String', 'Workflow Owners'], nothing, notOurs, readOnly),
  field(['workflow_state', 'String', 'Workflow State'], nothing, notOurs, readOnly),
  field(['sendWelcomeEmail', 'boolean', 'Send Welcome E-mail'], nothing, notKept, {
    default: '0', // L15
    description: 'Sends the first administrator a mail when set to 1.',
  }),
  field(['force_password_change_on_login', 'boolean', 'Force Password Change'], nothing, notKept, {
    default: '1', // L1: force_password_to_be_changed is another name of it
    description: 'Prompts for a new password at the first login when set to 1.',
  }),
  field(['appList', 'String', 'Applications'], nothing, notKept, {
    description: 'Ids of packages for a new tenant, separated by commas.',
  }),
];

/** Other names that requests may have for a field. */
const aliases: Record<string, string> = { force_password_to_be_changed: 'force_password_change_on_login' };

const byName = new Map(fields.map((one) => [one.name.toLowerCase(), one]));

/** By its name in any case, or by the other name that a sample has for it. */
export function findField(name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return byName.get(Object.hasOwn(aliases, wanted) ? (aliases[wanted] ?? wanted) : wanted);
}
