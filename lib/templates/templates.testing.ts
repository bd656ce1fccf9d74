import { emptyArchive } from '../transfer/empty-archive.testing';
import type { TemplateContent, TemplateVersion } from './model';

const { manifest, tenant, accessNumbers, people } = emptyArchive;

/** What a template holds that was made from a tenant with nothing but a name. */
export const emptyContent: TemplateContent = {
  manifest,
  tenant,
  accessNumbers,
  people,
  leftBehind: { callingLists: 0, records: 0, historyEntries: 0 },
};

export function givenVersion(over: Partial<TemplateVersion> & { templateId: string }): TemplateVersion {
  return {
    number: 1,
    source: 'tenant',
    sourceTenantId: manifest.tenant.id,
    sourceName: manifest.tenant.name,
    fileName: null,
    databaseVersion: manifest.databaseVersion,
    platformVersion: manifest.platformVersion,
    asOf: manifest.asOf,
    note: '',
    createdById: 'id-of-admin',
    createdByName: 'The admin',
    createdAt: manifest.asOf,
    ...over,
  };
}
