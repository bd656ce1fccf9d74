import type { TemplateContent, TemplateVersion } from './model';

const nobody = { firstName: null, lastName: null, email: null, phone: null };
const at = '2026-01-01T00:00:00.000Z';

/** What a template holds that was made from a tenant with nothing but a name. */
export const emptyContent: TemplateContent = {
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
    },
    capacity: { numberOfUsers: null, documentSpace: null, dataSpace: null },
    telephony: null,
    endpoints: [],
    createdAt: at,
    updatedAt: at,
    version: 3,
  },
  accessNumbers: [],
  people: [],
  leftBehind: { callingLists: 0, records: 0, historyEntries: 0 },
};

export function givenVersion(over: Partial<TemplateVersion> & { templateId: string }): TemplateVersion {
  return {
    number: 1,
    source: 'tenant',
    sourceTenantId: 'greene',
    sourceName: 'Greene',
    fileName: null,
    databaseVersion: 11,
    platformVersion: '1.0.0',
    asOf: at,
    note: '',
    createdById: 'id-of-admin',
    createdByName: 'The admin',
    createdAt: at,
    ...over,
  };
}
