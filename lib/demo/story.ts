import type { TelephonySystemDraft } from '../telephony-systems/model';
import type { TenantDraftInput } from '../tenants/model';
import { crewOf } from './crew';

type TelephonyInput = NonNullable<TenantDraftInput['telephony']>;

/** A telephony system of the demo provider, and since when it has it. */
export interface DemoSystem {
  draft: TelephonySystemDraft;
  daysAgo: number;
}

/** What happened to a tenant: its creation first, then in any order. */
export interface DemoTenant {
  draft: TenantDraftInput;
  daysAgo: number;
  events: DemoEvent[];
}

export type DemoEvent = { daysAgo: number; reason?: string } & (
  | { does: 'activate' | 'deactivate' | 'delete' | 'undo' | 'restore' }
  | { does: 'update'; changes: Record<string, unknown> }
);

/** What is the same for all tenants of one system. */
interface Site {
  system: string;
  city: string;
  country: string;
  timeZone: string;
  currencyFormat: string;
}

interface Row {
  name: string;
  company?: string;
  city?: string;
  contact?: [firstName: string, lastName: string, email: string];
  users?: number;
  /** Without it the tenant has no telephony yet. */
  telephony?: Omit<TelephonyInput, 'system' | 'directoryNumbers' | 'commonAbbreviatedNumbers'> & {
    /** `1000-1020`, or the same with prefix length and extra digits. */
    numbers: NumbersRow[];
    abbreviated?: NumbersRow[];
  };
  daysAgo: number;
  events?: DemoEvent[];
}

type NumbersRow = string | [numbers: string, prefixLength: number, extraDigits?: string];

/** Writes the tenants of one system shortly. */
export function tenantsOn(site: Site): (row: Row) => DemoTenant {
  return ({ name, company, city, contact, users, telephony, daysAgo, events = [] }) => ({
    draft: {
      name,
      company: company ?? name,
      contact: contact && { firstName: contact[0], lastName: contact[1], email: contact[2] },
      address: { city: city ?? site.city, country: site.country },
      locale: { timeZone: site.timeZone, currencyFormat: site.currencyFormat },
      billing: { paymentType: 'Invoice' },
      capacity: { numberOfUsers: users },
      telephony: telephony && profile({ system: site.system, users: users ?? 0 }, telephony),
    },
    daysAgo,
    events,
  });
}

function profile(
  { system, users }: { system: string; users: number },
  { numbers, abbreviated = [], ...members }: NonNullable<Row['telephony']>,
): TelephonyInput {
  return {
    subscribers: crewOf(users, system),
    ...members,
    system,
    directoryNumbers: numbers.map((row) => {
      const [directoryNumbers, prefixLength, extraDigits] = entry(row);
      return { directoryNumbers, prefixLength, extraDigits };
    }),
    commonAbbreviatedNumbers: abbreviated.map((row) => {
      const [commonAbbreviatedNumbers, prefixLength, extraDigits] = entry(row);
      return { commonAbbreviatedNumbers, prefixLength, extraDigits };
    }),
  };
}

function entry(row: NumbersRow): [string, number | undefined, string | undefined] {
  return typeof row === 'string' ? [row, undefined, undefined] : [row[0], row[1], row[2]];
}

/** `active(40)`: put into service so many days ago. */
export const active = (daysAgo: number): DemoEvent => ({ daysAgo, does: 'activate' });

export const update = (daysAgo: number, changes: Record<string, unknown>, reason?: string): DemoEvent => ({
  daysAgo,
  does: 'update',
  changes,
  reason,
});

export const deleted = (daysAgo: number, reason: string): DemoEvent => ({ daysAgo, does: 'delete', reason });
