/** The documented request that makes a tenant, whole, as the vendor's page has it. */
export const sampleTenant = {
  company: 'BSmith Inc',
  name: 'BSmith Inc',
  email: 'bsmith@email.com',
  last_name: 'Bob',
  password: 'password',
  first_name: 'Smith',
  phone: '650-555-1212',
  number_of_users: '1',
  estimated_number_of_users: '4',
  country: 'United States',
  date_format: 'mm/dd/yyyy',
  currency_format: '$',
  time_zone: '12',
  street: '1230 Midas Way',
  city: 'Sunnyvale',
  force_password_to_be_changed: '0',
};

/** The members of the documented answer, in the order of the page. */
export const sampleMembers = [
  ...[
    'id',
    'object_id',
    'document_space',
    'classification',
    'partner',
    'trial_days',
    'deleted',
    'created_id',
  ],
  ...['owner_id', 'modified_id', 'number', 'name', 'search_string', 'start_date', 'payment_type'],
  ...[
    'license_blocks',
    'partner_id',
    'country',
    'next_billing_date',
    'base_subscriber_plan',
    'trial_account',
  ],
  ...['accessory_purchase_plan', 'workflow_owners', 'data_space', 'date_modified', 'company'],
  ...['base_subscriber_option', 'msp', 'discount', 'workflow_state', 'active'],
];

/** Those of them that are lookups. */
export const sampleLookups = [
  ...['partner', 'created_id', 'owner_id', 'modified_id'],
  ...['base_subscriber_plan', 'accessory_purchase_plan', 'base_subscriber_option'],
];

/** Every field that the page's own table lists and that an answer may show. */
export const tableFields = [
  ...['company', 'email', 'first_name', 'last_name', 'time_zone', 'date_format', 'phone', 'number_of_users'],
  ...['document_space', 'is_partner', 'partner', 'object_id', 'number', 'deleted', 'discount', 'created_id'],
  ...['data_space', 'classification', 'owner_id', 'start_date', 'country', 'city', 'state', 'street', 'zip'],
  ...['base_subscriber_plan', 'base_subscriber_option', 'accessory_purchase_plan'],
];

/** `<platform>` with one record, as the page writes it. */
export function asXml(record: Record<string, string>, section = 'tenant'): string {
  const members = Object.entries(record).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<platform><${section}>${members.join('')}</${section}></platform>`;
}
