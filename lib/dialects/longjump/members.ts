import { dateFormat, day, int, type Kind, percentage, tenantId, text, timeZone, truth } from './member-kinds';

/** The fields that are members of a tenant's draft: where each stands there, and how its text is read. */
export const draftMembers: ReadonlyMap<string, { path: string; kind: Kind }> = new Map(
  Object.entries({
    name: ['name', text],
    company: ['company', text],
    classification: ['classification', text],
    email: ['contact.email', text],
    first_name: ['contact.firstName', text],
    last_name: ['contact.lastName', text],
    phone: ['contact.phone', text],
    street: ['address.street', text],
    city: ['address.city', text],
    state: ['address.state', text],
    zip: ['address.zip', text],
    country: ['address.country', text],
    time_zone: ['locale.timeZone', timeZone],
    date_format: ['locale.dateFormat', dateFormat],
    currency_format: ['locale.currencyFormat', text],
    payment_type: ['billing.paymentType', text],
    discount: ['billing.discount', percentage],
    trial_days: ['billing.trialDays', int],
    license_blocks: ['billing.licenseBlocks', int],
    next_billing_date: ['billing.nextBillingDate', day],
    base_subscriber_plan: ['billing.subscriberPlan', text],
    base_subscriber_option: ['billing.subscriberOption', text],
    accessory_purchase_plan: ['billing.accessoryPlan', text],
    free: ['billing.free', truth],
    number_of_users: ['capacity.numberOfUsers', int],
    estimated_number_of_users: ['capacity.estimatedNumberOfUsers', int],
    document_space: ['capacity.documentSpace', int],
    data_space: ['capacity.dataSpace', int],
  } satisfies Record<string, [path: string, kind: Kind]>).map(([name, [path, kind]]) => [
    name,
    { path, kind },
  ]),
);

/** What else a request can say of a tenant, or of how it is made. */
export const otherMembers = {
  active: truth,
  is_partner: truth,
  partner: tenantId,
  sendWelcomeEmail: truth,
  force_password_change_on_login: truth,
} satisfies Record<string, Kind>;

const fieldOfPath = new Map([
  ...[...draftMembers].map(([name, { path }]) => [path, name] as const),
  ['partnerId', 'partner'] as const,
  ['isPartner', 'is_partner'] as const,
  ['status', 'active'] as const,
]);

/** The vendor's name of a member of ours, for refusals; what it has no name for stays as it is. */
export function fieldOf(path: string): string {
  return fieldOfPath.get(path) ?? path;
}
