import { createMergePatch, listPatchedPaths, valueAt } from '../merge-patch';
import { formatNumbers, parseNumbers } from '../numbering/parse-numbers';

/** What each member is called on screen, in the order in which a form asks for it. */
const memberLabels = {
  name: 'Name',
  url: 'Url',
  company: 'Company',
  classification: 'Classification',
  status: 'Status',
  isPartner: 'Partner',
  partnerId: 'Belongs to partner',
  'limits.tenants': 'Most tenants',
  'limits.directoryNumbers': 'Most directory numbers',
  'limits.accessNumbers': 'Most access numbers',
  'limits.licences': 'Most licences',
  deletedAt: 'In the bin since',
  'contact.firstName': 'First name',
  'contact.lastName': 'Last name',
  'contact.email': 'E-mail address',
  'contact.phone': 'Telephone number',
  'address.street': 'Street',
  'address.city': 'City',
  'address.state': 'State',
  'address.zip': 'Postal code',
  'address.country': 'Country',
  'locale.language': 'Language of mails',
  'locale.timeZone': 'Time zone',
  'locale.dateFormat': 'Date format',
  'locale.currencyFormat': 'Currency format',
  'billing.paymentType': 'Payment type',
  'billing.discount': 'Discount in percent',
  'billing.trialDays': 'Trial days',
  'billing.licenseBlocks': 'License blocks',
  'billing.nextBillingDate': 'Next billing date',
  'billing.subscriberPlan': 'Subscriber plan',
  'billing.subscriberOption': 'Subscriber option',
  'billing.accessoryPlan': 'Accessory plan',
  'billing.free': 'Free of charge',
  'capacity.numberOfUsers': 'Number of users',
  'capacity.estimatedNumberOfUsers': 'Estimated number of users',
  'capacity.documentSpace': 'Document space in MB',
  'capacity.dataSpace': 'Data space in MB',
  endpoints: 'Endpoints',
  telephony: 'Telephony profile',
  'telephony.system': 'Telephony system',
  'telephony.customerNumber': 'Customer number',
  'telephony.customerName': 'Customer name',
  'telephony.acronym': 'Acronym',
  'telephony.financeId': 'Finance ID',
  'telephony.domainName': 'Domain',
  'telephony.domainOwner': 'Domain owner',
  'telephony.restrictTerminalRegistrationFromForeignIPDomains': 'Refuse terminals from foreign IP domains',
  'telephony.enableShortUserIdFormat': 'Short user ID format',
  'telephony.allowDirectCallsBetweenCustomers': 'Direct calls between customers',
  'telephony.directoryNumbers': 'Directory numbers',
  'telephony.commonAbbreviatedNumbers': 'Common abbreviated numbers',
  'telephony.exceptionForDialingNumbers': 'Exceptions for dialing',
  'telephony.subscribers': 'Subscribers',
} as const satisfies Record<string, string>;

export type MemberPath = keyof typeof memberLabels;

export const memberPaths = Object.keys(memberLabels) as MemberPath[];

export function labelOf(path: string): string {
  return (memberLabels as Record<string, string>)[path] ?? path;
}

/** A member as a person reads it, one line for each item of a list; nothing for what is not set. */
export function showMember(path: string, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (value === true) return ['Yes'];
  if (value === false) return ['No'];
  if (path === 'status') return [value === 'active' ? 'Active' : 'Inactive'];
  if (Array.isArray(value)) return value.map(showItem);
  if (path === 'telephony') return [showProfile(value)];
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

export interface MemberChange {
  path: string;
  label: string;
  before: string[];
  after: string[];
}

/** What differs between two states of a tenant, in the order of the form. Members without a label are left out. */
export function describeChanges(before: unknown, after: unknown): MemberChange[] {
  const changed = new Set(listPatchedPaths(createMergePatch(before ?? {}, after ?? {}) ?? {}));
  return memberPaths
    .filter((path) => changed.has(path))
    .map((path) => ({
      path,
      label: labelOf(path),
      before: showMember(path, valueAt(before, path)),
      after: showMember(path, valueAt(after, path)),
    }))
    .filter((change) => change.before.length + change.after.length > 0);
}

function showItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { prefixLength, extraDigits, directoryNumbers, commonAbbreviatedNumbers, ...rest } = item as Record<
    string,
    unknown
  >;
  const numbers = directoryNumbers ?? commonAbbreviatedNumbers;
  if (typeof numbers === 'string') {
    const extra = extraDigits ? `, extra digits ${String(extraDigits)}` : '';
    const prefix = prefixLength === undefined ? '' : ` · prefix length ${String(prefixLength)}`;
    return `${spaced(numbers)}${prefix}${extra}`;
  }
  if ('numberRange' in rest) {
    const { numberRange, featurelevel, dialingPrivileges, endUserDeviceType } = rest;
    return [`Server ${String(numberRange ?? '?')}`, featurelevel, dialingPrivileges, endUserDeviceType]
      .filter(Boolean)
      .join(' · ');
  }
  return Object.values(rest).filter(Boolean).map(String).join(' · ');
}

function showProfile(profile: unknown): string {
  const { system, customerNumber } = profile as Record<string, unknown>;
  return `${String(system ?? '?')} · customer ${String(customerNumber ?? '?')}`;
}

/** `1000-1020,1100` as people write it; what cannot be read stays as it is. */
function spaced(numbers: string): string {
  const { ranges, issues } = parseNumbers(numbers);
  return issues.length === 0 ? formatNumbers(ranges) : numbers;
}
