import { planEntry } from '@/lib/numbering/plan-entry';
import type { TenantDraft } from '@/lib/tenants/model';

/** One number entry as the form holds it: what was typed. */
export interface DirectoryRow {
  directoryNumbers: string;
  prefixLength: string;
  extraDigits: string;
}
export interface AbbreviatedRow {
  commonAbbreviatedNumbers: string;
  prefixLength: string;
  extraDigits: string;
}
export interface SubscriberRow {
  numberRange: string;
  featurelevel: string;
  dialingPrivileges: string;
  endUserDeviceType: string;
}

const template = {
  name: '',
  url: '',
  company: '',
  classification: '',
  contact: { firstName: '', lastName: '', email: '', phone: '' },
  address: { street: '', city: '', state: '', zip: '', country: '' },
  locale: { language: '', timeZone: '', dateFormat: '', currencyFormat: '' },
  billing: {
    ...{ paymentType: '', discount: '', trialDays: '', licenseBlocks: '', nextBillingDate: '' },
    ...{ subscriberPlan: '', subscriberOption: '', accessoryPlan: '', free: '' },
  },
  capacity: { numberOfUsers: '', estimatedNumberOfUsers: '', documentSpace: '', dataSpace: '' },
  telephonyChoice: 'none',
  telephony: {
    system: '',
    customerNumber: '',
    customerName: '',
    acronym: '',
    financeId: '',
    domainName: '',
    domainOwner: false,
    restrictTerminalRegistrationFromForeignIPDomains: false,
    enableShortUserIdFormat: false,
    allowDirectCallsBetweenCustomers: false,
    exceptionForDialingNumbers: '',
    directoryNumbers: [{ directoryNumbers: '', prefixLength: '', extraDigits: '' }] as DirectoryRow[],
    commonAbbreviatedNumbers: [
      { commonAbbreviatedNumbers: '', prefixLength: '', extraDigits: '' },
    ] as AbbreviatedRow[],
    subscribers: [
      { numberRange: '', featurelevel: '', dialingPrivileges: '', endUserDeviceType: '' },
    ] as SubscriberRow[],
  },
  endpoints: [{ name: '', url: '' }],
};

/** What stands in the fields, as text; the shape that is posted, kept as a draft, and read by `readTenantForm`. */
export type TenantFormValues = typeof template;

/** A new tenant. With one telephony system there is nothing to choose. */
export function blankValues(systems: readonly { name: string }[]): TenantFormValues {
  const values = readValues({});
  const only = systems.length === 1 ? systems[0] : undefined;
  return {
    ...values,
    telephonyChoice: systems.length > 0 ? 'now' : 'none',
    telephony: { ...values.telephony, system: only?.name ?? '' },
  };
}

/** The same with a range that the address brings, on its system; what was typed before stays. */
export function withNumbers(
  values: TenantFormValues,
  { numbers, system }: Record<string, string | string[] | undefined>,
): TenantFormValues {
  if (typeof numbers !== 'string' || !/^[\d,-]{2,200}$/.test(numbers)) return values;
  const { telephony } = values;
  const typed = telephony.directoryNumbers.filter(({ directoryNumbers }) => directoryNumbers.trim() !== '');
  const isThere = typed.some(({ directoryNumbers }) => directoryNumbers.trim() === numbers);
  const brought = { directoryNumbers: numbers, prefixLength: '', extraDigits: '' };
  return {
    ...values,
    telephonyChoice: 'now',
    telephony: {
      ...telephony,
      system: typeof system === 'string' ? system : telephony.system,
      directoryNumbers: isThere ? typed : [...typed, brought],
    },
  };
}

/** A tenant as its form shows it: what follows from something else is left empty. */
export function valuesOf(draft: TenantDraft): TenantFormValues {
  const values = readValues(draft);
  const { telephony } = draft;
  if (!telephony) return { ...values, telephonyChoice: 'none' };
  const follows = telephony.customerName === String(telephony.customerNumber);
  return {
    ...values,
    telephonyChoice: 'now',
    telephony: {
      ...values.telephony,
      customerName: follows ? '' : telephony.customerName,
      directoryNumbers: values.telephony.directoryNumbers.map((row) =>
        followPrefix(row, row.directoryNumbers),
      ),
      commonAbbreviatedNumbers: values.telephony.commonAbbreviatedNumbers.map((row) =>
        followPrefix(row, row.commonAbbreviatedNumbers),
      ),
    },
  };
}

/** Values from what was posted or kept as a draft, whatever it is; members that are missing are empty. */
export function readValues(stored: unknown): TenantFormValues {
  // `fill` gives back the shape of its template.
  const values = fill(template, stored) as TenantFormValues;
  const { directoryNumbers } = values.telephony;
  const first = template.telephony.directoryNumbers;
  return {
    ...values,
    telephony: {
      ...values.telephony,
      directoryNumbers: directoryNumbers.length > 0 ? directoryNumbers : first,
    },
  };
}

function fill(shape: unknown, stored: unknown): unknown {
  if (typeof shape === 'string')
    return typeof stored === 'number' || typeof stored === 'boolean'
      ? String(stored)
      : typeof stored === 'string'
        ? stored
        : shape;
  if (typeof shape === 'boolean') return stored === true || stored === 'on' || stored === 'true';
  if (Array.isArray(shape)) return Array.isArray(stored) ? stored.map((item) => fill(shape[0], item)) : [];
  const members = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shape as Record<string, unknown>).map(([name, part]) => [name, fill(part, members[name])]),
  );
}

function followPrefix<Row extends DirectoryRow | AbbreviatedRow>(row: Row, numbers: string): Row {
  const { derived } = planEntry({ numbers });
  return row.prefixLength === String(derived.prefixLength) ? { ...row, prefixLength: '' } : row;
}
