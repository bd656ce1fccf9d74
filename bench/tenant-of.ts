import type { TelephonySystem } from '@/lib/telephony-systems/model';
import { deriveUrl } from '@/lib/tenants/keys';
import type { Tenant } from '@/lib/tenants/model';
import { tradeNames, wordsOf } from './words';

/** As many systems as a million customer numbers of at most 50,000 need, with room. */
const systemCount = 25;
const legalForms = ['AB', 'AG', 'AS', 'BV', 'Co', 'Inc', 'Ltd', 'Oy', 'SA', 'SRL'];
const madeAt = '2026-01-01T08:00:00.000Z';

export function systems(): TelephonySystem[] {
  return Array.from({ length: systemCount }, (_, at) => ({
    id: `00000000-0000-7000-9000-${String(at).padStart(12, '0')}`,
    name: systemName(at),
    servers: [1, 2, 3, 4],
    domains: tradeNames.map((trade) => `${trade.toLowerCase()}.example`),
    featureLevels: ['BASIC', 'STANDARD', 'PREMIUM'],
    createdAt: madeAt,
    updatedAt: madeAt,
    version: 1,
  }));
}

/** Tenant `at` of a set: every second one in service, three ranges that meet nobody else's. */
export function tenantOf(at: number): Tenant {
  const { place, family, trade } = wordsOf(at);
  const name = `${place} ${family} ${trade}`;
  const instant = new Date(Date.parse(madeAt) + at * 1000).toISOString();
  return {
    id: idOf(at),
    number: 1_000_000_001 + at,
    url: deriveUrl(name),
    name,
    company: `${family} ${trade} ${legalForms[at % legalForms.length]}`,
    status: at % 2 === 0 ? 'active' : 'inactive',
    isPartner: false,
    partnerId: null,
    limits: null,
    classification: null,
    contact: {
      firstName: 'Kim',
      lastName: family,
      email: `kim@${family.toLowerCase()}.example`,
      phone: null,
    },
    address: {
      street: `High Street ${(at % 90) + 1}`,
      city: place,
      state: null,
      zip: null,
      country: 'Sweden',
    },
    locale: { timeZone: 'Europe/Stockholm', language: null, dateFormat: null, currencyFormat: null },
    billing: {
      paymentType: 'Invoice',
      discount: null,
      trialDays: null,
      licenseBlocks: null,
      nextBillingDate: null,
      subscriberPlan: null,
      subscriberOption: null,
      accessoryPlan: null,
      free: null,
    },
    capacity: { numberOfUsers: 60, estimatedNumberOfUsers: null, documentSpace: null, dataSpace: null },
    telephony: {
      system: systemName(at % systemCount),
      customerNumber: Math.floor(at / systemCount) + 1,
      customerName: name.slice(0, 40),
      acronym: family.slice(0, 4).toUpperCase(),
      domainName: `${trade.toLowerCase()}.example`,
      domainOwner: false,
      restrictTerminalRegistrationFromForeignIPDomains: true,
      enableShortUserIdFormat: false,
      allowDirectCallsBetweenCustomers: false,
      exceptionForDialingNumbers: null,
      financeId: `F ${100_000 + at}`,
      ...rangesOf(at),
      subscribers: [],
    },
    endpoints: [],
    createdAt: instant,
    updatedAt: instant,
    deletedAt: null,
    frozen: null,
    movedTo: null,
    version: 1,
  };
}

/** Time-ordered like a real one, and found from its place in the set. */
export function idOf(at: number): string {
  return `01950000-0000-7000-8000-${String(at).padStart(12, '0')}`;
}

/** A number in the middle of a range that only tenant `at` has, in all systems. */
export function numberInside(at: number): string {
  return String(publicStart(at) + 242);
}

/** Seven-digit numbers behind those of tenant `at`, which nobody has; different for each `turn`. */
export function freeNumbers(at: number, turn: number): string {
  const start = internalStart(at) + 80;
  return `${start}-${start + 10 + (turn % 10)}`;
}

function internalStart(at: number): number {
  return 3_000_000 + Math.floor(at / systemCount) * 100;
}

function publicStart(at: number): number {
  return 460_000_000_000 + (at % systemCount) * 100_000_000 + Math.floor(at / systemCount) * 1000;
}

function rangesOf(at: number) {
  const seven = internalStart(at);
  const twelve = publicStart(at);
  const six = 500_000 + Math.floor(at / systemCount) * 10;
  return {
    directoryNumbers: [
      { directoryNumbers: `${seven}-${seven + 79}`, prefixLength: 5, extraDigits: '' },
      { directoryNumbers: `${twelve}-${twelve + 499}`, prefixLength: 9, extraDigits: '' },
    ],
    commonAbbreviatedNumbers: [
      { commonAbbreviatedNumbers: `${six}-${six + 5}`, prefixLength: 5, extraDigits: '' },
    ],
  };
}

function systemName(at: number): string {
  const cities =
    `Stockholm Malmo Oslo Bergen Helsinki Turku Tampere Aarhus Odense Aalborg Hamburg Bremen Berlin Munich
    Vienna Graz Zurich Basel Bern Lyon Paris Nantes Leeds Bristol Dublin`.split(/\s+/);
  return `MX-ONE ${cities[at]}`;
}
