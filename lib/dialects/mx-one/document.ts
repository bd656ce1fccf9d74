import { invalid } from '../../problem';
import type { Tenant } from '../../tenants/model';
import type { TelephonyProfile } from '../../tenants/telephony-profile';

/** The vendor's tenant configuration, its members in the documented order. Texts that are not set are empty. */
export interface TenantConfiguration {
  mxoneSubsystem: string;
  customerNumber: number;
  customerName: string;
  acronym: string;
  domainName: string;
  domainOwner: boolean;
  restrictTerminalRegistrationFromForeignIPDomains: boolean;
  enableShortUserIdFormat: boolean;
  exceptionForDialingNumbers: string;
  allowDirectCallsBetweenCustomers: boolean;
  financeId: string;
  directoryNumbers: { directoryNumbers: string; prefixLength: number; extraDigits: string }[];
  commonAbbreviatedNumbers: { commonAbbreviatedNumbers: string; prefixLength: number; extraDigits: string }[];
  subscribers: {
    numberRange: number;
    featurelevel: string;
    dialingPrivileges: string;
    endUserDeviceType: string;
  }[];
}

/** A tenant that has a telephony profile. */
export type Customer = Tenant & { telephony: TelephonyProfile };

export function isCustomer(tenant: Tenant | undefined): tenant is Customer {
  return tenant !== undefined && tenant.telephony !== null;
}

export function toDocument({ telephony }: Customer): TenantConfiguration {
  return {
    mxoneSubsystem: telephony.system,
    customerNumber: telephony.customerNumber,
    customerName: telephony.customerName,
    acronym: telephony.acronym ?? '',
    domainName: telephony.domainName,
    domainOwner: telephony.domainOwner,
    restrictTerminalRegistrationFromForeignIPDomains:
      telephony.restrictTerminalRegistrationFromForeignIPDomains,
    enableShortUserIdFormat: telephony.enableShortUserIdFormat,
    exceptionForDialingNumbers: telephony.exceptionForDialingNumbers ?? '',
    allowDirectCallsBetweenCustomers: telephony.allowDirectCallsBetweenCustomers,
    financeId: telephony.financeId ?? '',
    directoryNumbers: telephony.directoryNumbers.map((entry) => ({
      directoryNumbers: entry.directoryNumbers,
      prefixLength: entry.prefixLength,
      extraDigits: entry.extraDigits,
    })),
    commonAbbreviatedNumbers: telephony.commonAbbreviatedNumbers.map((entry) => ({
      commonAbbreviatedNumbers: entry.commonAbbreviatedNumbers,
      prefixLength: entry.prefixLength,
      extraDigits: entry.extraDigits,
    })),
    subscribers: telephony.subscribers.map((subscriber) => ({
      numberRange: subscriber.numberRange,
      featurelevel: subscriber.featurelevel,
      dialingPrivileges: subscriber.dialingPrivileges,
      endUserDeviceType: subscriber.endUserDeviceType,
    })),
  };
}

type Members = Record<string, unknown>;

/** An empty text is the same as none (M4, pattern A): both patterns ask for a first character, yet allow length 0. */
const optionalTexts = new Set(['customerName', 'acronym', 'exceptionForDialingNumbers', 'financeId']);

/**
 * The telephony profile that a document asks for, in our words and unchecked; `TelephonyProfileDraft` finds what is
 * wrong with it. A member that is null was left out by whoever wrote the document.
 */
export function fromDocument(document: unknown): Members {
  if (!isObject(document))
    throw invalid([{ path: '', code: 'wrong-type', message: 'The body is a JSON object.' }]);
  if ('system' in document) throw invalid([unknownSystemMember]);
  const { mxoneSubsystem: system, ...members } = withoutNulls(document);
  const profile: Members = { ...(system === undefined ? {} : { system }), ...members };
  for (const name of optionalTexts) if (profile[name] === '') profile[name] = null;
  const { subscribers } = profile;
  if (Array.isArray(subscribers)) profile.subscribers = subscribers.map(readSubscriber);
  // M18: tenants without abbreviated numbers exist, although the page calls the list mandatory.
  return { ...profile, commonAbbreviatedNumbers: profile.commonAbbreviatedNumbers ?? [] };
}

/** Our own name of `mxoneSubsystem`, which would slip through as if it were the vendor's. */
const unknownSystemMember = {
  path: 'system',
  code: 'unknown-member',
  message: '“system” is not known here. Remove it or correct its name.',
  suggestion: 'mxoneSubsystem',
};

/** M3: the sample shows a number, the table says text; both are the number of a telephony server. */
function readSubscriber(subscriber: unknown): unknown {
  if (!isObject(subscriber)) return subscriber;
  const { numberRange } = subscriber;
  const isNumeric = typeof numberRange === 'string' && /^[0-9]{1,9}$/.test(numberRange);
  return isNumeric ? { ...subscriber, numberRange: Number(numberRange) } : subscriber;
}

function withoutNulls(value: Members): Members {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, Array.isArray(member) ? member.map(inItem) : member]),
  );
}

function inItem(item: unknown): unknown {
  return isObject(item) ? withoutNulls(item) : item;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
