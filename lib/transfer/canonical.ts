import type { AccessNumberBlock } from '../access-numbers/model';
import type { Person } from '../accounts/model';
import type { AuditEntry } from '../audit/model';
import type { CallingList } from '../calling-lists/model';
import type { TelephonyProfile } from '../tenants/telephony-profile';
import type { ArchivedBlock, ArchivedCallingList, ArchivedPerson, ArchivedTenant } from './model';

/**
 * The same thing must give the same bytes, whatever read it and wherever it came from: every object that goes into an
 * archive is built here, member by member, in this order.
 */
export function canonicalTenant(tenant: ArchivedTenant): ArchivedTenant {
  const { contact, address, locale, billing, capacity, telephony, endpoints } = tenant;
  return {
    ...pick(tenant, ['id', 'number', 'url', 'name', 'company', 'classification']),
    ...pick(tenant, ['status', 'isPartner', 'partnerId']),
    contact: pick(contact, ['firstName', 'lastName', 'email', 'phone']),
    address: pick(address, ['street', 'city', 'state', 'zip', 'country']),
    locale: pick(locale, ['language', 'timeZone', 'dateFormat', 'currencyFormat']),
    billing: pick(billing, [
      ...(['paymentType', 'discount', 'trialDays', 'licenseBlocks', 'nextBillingDate'] as const),
      ...(['subscriberPlan', 'subscriberOption', 'accessoryPlan', 'free'] as const),
    ]),
    capacity: pick(capacity, ['numberOfUsers', 'estimatedNumberOfUsers', 'documentSpace', 'dataSpace']),
    telephony: telephony && canonicalProfile(telephony),
    endpoints: endpoints.map((endpoint) => pick(endpoint, ['name', 'url'])),
    ...pick(tenant, ['createdAt', 'updatedAt', 'version']),
  };
}

function canonicalProfile(profile: TelephonyProfile): TelephonyProfile {
  const { directoryNumbers, commonAbbreviatedNumbers, subscribers } = profile;
  return {
    ...pick(profile, ['system', 'customerNumber', 'customerName', 'acronym', 'domainName', 'domainOwner']),
    ...pick(profile, ['restrictTerminalRegistrationFromForeignIPDomains', 'enableShortUserIdFormat']),
    ...pick(profile, ['allowDirectCallsBetweenCustomers', 'exceptionForDialingNumbers', 'financeId']),
    directoryNumbers: directoryNumbers.map((entry) =>
      pick(entry, ['directoryNumbers', 'prefixLength', 'extraDigits']),
    ),
    commonAbbreviatedNumbers: commonAbbreviatedNumbers.map((entry) =>
      pick(entry, ['commonAbbreviatedNumbers', 'prefixLength', 'extraDigits']),
    ),
    subscribers: subscribers.map((subscriber) =>
      pick(subscriber, ['numberRange', 'featurelevel', 'dialingPrivileges', 'endUserDeviceType']),
    ),
  };
}

export function canonicalBlock(block: Pick<AccessNumberBlock, keyof ArchivedBlock>): ArchivedBlock {
  return pick(block, ['number', 'count', 'media', 'note']);
}

export function canonicalPerson(person: Pick<Person, keyof ArchivedPerson>): ArchivedPerson {
  return pick(person, ['id', 'email', 'loginId', 'name', 'disabledAt', 'createdAt', 'updatedAt', 'version']);
}

export function canonicalList(list: Pick<CallingList, keyof ArchivedCallingList>): ArchivedCallingList {
  return {
    ...pick(list, ['id', 'name', 'columns', 'keyColumn', 'records']),
    ...pick(list, ['createdAt', 'updatedAt', 'version']),
  };
}

/** `before` and `after` stay as they are stored: the entry's own hash is over exactly that. */
export function canonicalEntry(entry: AuditEntry): AuditEntry {
  return {
    ...pick(entry, ['sequence', 'id', 'at', 'actorId', 'actorName', 'door', 'ip', 'requestId', 'action']),
    ...pick(entry, ['entity', 'entityId', 'entityLabel', 'tenantId', 'reason', 'before', 'after']),
    ...pick(entry, ['previousHash', 'hash']),
  };
}

/** Archives list by id, in the order of bytes; people's and lists' names can change without moving them. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function pick<Whole, Name extends keyof Whole>(whole: Whole, names: readonly Name[]): Pick<Whole, Name> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<Whole, Name>;
}
