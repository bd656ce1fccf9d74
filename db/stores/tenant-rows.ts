import { nameKey, searchForm, searchKey } from '@/lib/tenants/keys';
import type { Tenant } from '@/lib/tenants/model';
import { type Subscriber, type TelephonyProfile } from '@/lib/tenants/telephony-profile';
import type { Tables } from '../tables';

type TenantRow = Tables['tenants']['$inferSelect'];
type ProfileRow = Tables['telephonyProfiles']['$inferSelect'];
type SubscriberRow = Tables['subscribers']['$inferSelect'];

export interface JoinedRow {
  tenant: TenantRow;
  profile: ProfileRow | null;
  systemName: string | null;
}

/** A tenant from its rows. The enumerations were checked when they were written. */
export function toTenant(
  { tenant: row, profile, systemName }: JoinedRow,
  subscribers: SubscriberRow[],
): Tenant {
  return {
    id: row.id,
    number: row.number,
    url: row.url,
    name: row.name,
    company: row.company,
    status: row.active ? 'active' : 'inactive',
    isPartner: row.isPartner,
    partnerId: row.partnerId,
    limits: row.isPartner
      ? {
          tenants: row.limitTenants,
          directoryNumbers: row.limitDirectoryNumbers,
          accessNumbers: row.limitAccessNumbers,
          licences: row.limitLicences,
        }
      : null,
    classification: row.classification,
    contact: {
      firstName: row.contactFirstName,
      lastName: row.contactLastName,
      email: row.contactEmail,
      phone: row.contactPhone,
    },
    address: {
      street: row.addressStreet,
      city: row.addressCity,
      state: row.addressState,
      zip: row.addressZip,
      country: row.addressCountry,
    },
    locale: {
      // Checked by the command that wrote it.
      language: row.language as Tenant['locale']['language'],
      timeZone: row.timeZone,
      dateFormat: row.dateFormat,
      currencyFormat: row.currencyFormat,
    },
    billing: {
      paymentType: row.paymentType,
      discount: row.discount,
      trialDays: row.trialDays,
      licenseBlocks: row.licenseBlocks,
      nextBillingDate: row.nextBillingDate,
      subscriberPlan: row.subscriberPlan,
      subscriberOption: row.subscriberOption,
      accessoryPlan: row.accessoryPlan,
      free: row.free,
    },
    capacity: {
      numberOfUsers: row.numberOfUsers,
      estimatedNumberOfUsers: row.estimatedNumberOfUsers,
      documentSpace: row.documentSpace,
      dataSpace: row.dataSpace,
    },
    telephony: profile && toProfile(profile, systemName ?? '', subscribers),
    endpoints: row.endpoints,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    deletedAt: row.deletedAt,
    frozen:
      row.frozenAt === null
        ? null
        : { at: row.frozenAt, reason: row.frozenReason ?? '', by: row.frozenByName ?? '' },
    movedTo: row.movedTo,
    version: row.version,
  };
}

function toProfile(row: ProfileRow, system: string, subscribers: SubscriberRow[]): TelephonyProfile {
  return {
    system,
    customerNumber: row.customerNumber,
    customerName: row.customerName,
    acronym: row.acronym,
    domainName: row.domainName,
    domainOwner: row.domainOwner,
    restrictTerminalRegistrationFromForeignIPDomains: row.restrictTerminalRegistration,
    enableShortUserIdFormat: row.enableShortUserIdFormat,
    allowDirectCallsBetweenCustomers: row.allowDirectCallsBetweenCustomers,
    exceptionForDialingNumbers: row.exceptionForDialingNumbers,
    financeId: row.financeId,
    directoryNumbers: row.directoryNumbers,
    commonAbbreviatedNumbers: row.commonAbbreviatedNumbers,
    subscribers: subscribers.map((subscriber) => ({
      numberRange: subscriber.numberRange,
      featurelevel: subscriber.featurelevel,
      dialingPrivileges: subscriber.dialingPrivileges as Subscriber['dialingPrivileges'],
      endUserDeviceType: subscriber.endUserDeviceType as Subscriber['endUserDeviceType'],
    })),
  };
}

/** The row without where its history lies, which only an import writes. */
export function toTenantRow(tenant: Tenant): Omit<TenantRow, 'historyBatch' | 'historyAfter'> {
  const { contact, address, locale, billing, capacity, limits } = tenant;
  return {
    id: tenant.id,
    number: tenant.number,
    url: tenant.url,
    name: tenant.name,
    nameKey: nameKey(tenant.name),
    sortKey: searchForm(tenant.name),
    searchKey: searchKey(tenant),
    company: tenant.company,
    active: tenant.status === 'active',
    isPartner: tenant.isPartner,
    partnerId: tenant.partnerId,
    limitTenants: limits?.tenants ?? null,
    limitDirectoryNumbers: limits?.directoryNumbers ?? null,
    limitAccessNumbers: limits?.accessNumbers ?? null,
    limitLicences: limits?.licences ?? null,
    classification: tenant.classification,
    contactFirstName: contact.firstName,
    contactLastName: contact.lastName,
    contactEmail: contact.email,
    contactPhone: contact.phone,
    addressStreet: address.street,
    addressCity: address.city,
    addressState: address.state,
    addressZip: address.zip,
    addressCountry: address.country,
    timeZone: locale.timeZone,
    dateFormat: locale.dateFormat,
    language: locale.language,
    currencyFormat: locale.currencyFormat,
    paymentType: billing.paymentType,
    discount: billing.discount,
    trialDays: billing.trialDays,
    licenseBlocks: billing.licenseBlocks,
    nextBillingDate: billing.nextBillingDate,
    subscriberPlan: billing.subscriberPlan,
    subscriberOption: billing.subscriberOption,
    accessoryPlan: billing.accessoryPlan,
    free: billing.free,
    numberOfUsers: capacity.numberOfUsers,
    estimatedNumberOfUsers: capacity.estimatedNumberOfUsers,
    documentSpace: capacity.documentSpace,
    dataSpace: capacity.dataSpace,
    endpoints: tenant.endpoints,
    createdAt: tenant.createdAt,
    updatedAt: tenant.updatedAt,
    deletedAt: tenant.deletedAt,
    live: tenant.deletedAt === null,
    frozenAt: tenant.frozen?.at ?? null,
    frozenReason: tenant.frozen?.reason ?? null,
    frozenByName: tenant.frozen?.by ?? null,
    movedTo: tenant.movedTo,
    version: tenant.version,
  };
}

export function toProfileRow(tenant: Tenant, telephony: TelephonyProfile, systemId: string): ProfileRow {
  return {
    tenantId: tenant.id,
    systemId,
    customerNumber: telephony.customerNumber,
    customerName: telephony.customerName,
    acronym: telephony.acronym,
    domainName: telephony.domainName,
    domainOwner: telephony.domainOwner,
    restrictTerminalRegistration: telephony.restrictTerminalRegistrationFromForeignIPDomains,
    enableShortUserIdFormat: telephony.enableShortUserIdFormat,
    exceptionForDialingNumbers: telephony.exceptionForDialingNumbers,
    allowDirectCallsBetweenCustomers: telephony.allowDirectCallsBetweenCustomers,
    financeId: telephony.financeId,
    directoryNumbers: telephony.directoryNumbers,
    commonAbbreviatedNumbers: telephony.commonAbbreviatedNumbers,
    live: tenant.deletedAt === null,
  };
}
