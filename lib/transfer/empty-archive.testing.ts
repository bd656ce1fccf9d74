import type { ArchiveContent } from './model';

const nobody = { firstName: null, lastName: null, email: null, phone: null };
const at = '2026-01-01T00:00:00.000Z';

/** What an archive of a tenant holds that has nothing but a name. */
export const emptyArchive: ArchiveContent = {
  manifest: {
    format: 'tenantry.tenant',
    formatVersion: 1,
    platformVersion: '1.0.0',
    databaseVersion: 11,
    asOf: at,
    tenant: { id: 'greene', url: 'greene', name: 'Greene' },
    secrets: [],
    entries: [],
  },
  tenant: {
    id: 'greene',
    number: 1_000_000_007,
    url: 'greene',
    name: 'Greene',
    company: null,
    classification: null,
    status: 'active',
    isPartner: false,
    partnerId: null,
    contact: nobody,
    address: { street: null, city: null, state: null, zip: null, country: null },
    locale: { language: null, timeZone: null, dateFormat: null, currencyFormat: null },
    billing: {
      paymentType: null,
      discount: null,
      trialDays: null,
      licenseBlocks: null,
      nextBillingDate: null,
      subscriberPlan: null,
      subscriberOption: null,
      accessoryPlan: null,
      free: null,
    },
    capacity: { numberOfUsers: null, estimatedNumberOfUsers: null, documentSpace: null, dataSpace: null },
    telephony: null,
    endpoints: [],
    createdAt: at,
    updatedAt: at,
    version: 3,
  },
  accessNumbers: [],
  people: [],
  callingLists: [],
  history: { entries: 0, batch: null },
};
