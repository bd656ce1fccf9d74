import * as z from 'zod';
import { lastOf } from '../access-numbers/block';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import type { TelephonyProfile } from '../tenants/telephony-profile';
import { TemplateChoice } from './draft';
import { findChosen, findTemplate } from './find-template';
import type { Template, TemplateContent, TemplateVersion } from './model';
import { sayUnusable } from './usable';

const cursor = z.string().optional();
const page = {
  limit: PageLimit,
  after: cursor.meta({ description: 'The next of the page before.' }),
  before: cursor.meta({ description: 'The previous of the page after.' }),
};

export const TemplateListInput = z.strictObject({
  q: z.string().max(200).optional().meta({ description: 'Part of the name.' }),
  ...page,
});

/** Newest change first, each with whether tenants can be made from its newest version here. */
export const listTemplates = query({
  name: 'template.list',
  input: TemplateListInput,
  async run({ stores, databaseVersion }, { q, limit, after, before }) {
    const filter = q === undefined ? {} : { q };
    const found = await stores.templates.list(filter, {
      limit,
      ...(after !== undefined && { after }),
      ...(before !== undefined && { before }),
    });
    return {
      ...found,
      items: found.items.map((one) => ({ ...one, unusable: sayUnusable(one.newest, databaseVersion) })),
      total: await stores.templates.count(filter),
      databaseVersion,
    };
  },
});

/** A block of the template: its first number is what the number map names. */
export interface PlaceholderBlock {
  number: string;
  last: string;
  count: number;
  media: TemplateContent['accessNumbers'][number]['media'];
  note: string | null;
}

export interface TemplateDetail extends Template {
  /** Newest first; `unusable` says why no tenant can be made from it here, and how to renew it. */
  versions: (TemplateVersion & { unusable: string | null })[];
  /** The version that was asked for, newest otherwise. */
  shown: TemplateVersion & { unusable: string | null };
  placeholders: PlaceholderBlock[];
  /** What the template says about telephony; a draft can say it otherwise. */
  telephony: TelephonyProfile | null;
  /** What there is to choose from on its telephony system here; null where the system is not here. */
  system: { id: string; name: string; domains: string[]; freeCustomerNumber: number | null } | null;
  /** Everything else that the new tenant gets. */
  settings: Pick<TemplateContent['tenant'], 'locale' | 'billing' | 'capacity' | 'endpoints'>;
  people: { name: string; email: string; loginId: string | null }[];
  leftBehind: TemplateContent['leftBehind'];
  /** Live tenants that were made from it, and those of an older version. */
  tenants: number;
  behind: number;
}

/** As an address says it. */
export const TemplateVersionRequest = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'Versions are counted from 1.' })
    .transform(Number)
    .optional()
    .meta({ description: 'The number of a version; the newest unless given.' }),
});

/** A template with its versions, and of one of them everything that a form asks for. */
export const getTemplate = query({
  name: 'template.get',
  input: z.strictObject({ id: TemplateChoice.shape.templateId, version: TemplateChoice.shape.version }),
  async run({ stores, databaseVersion }, { id, version: number }): Promise<TemplateDetail> {
    const { template, version } = await findChosen(stores, { templateId: id, version: number });
    const { content, ...shown } = version;
    const { tenant, accessNumbers, people, leftBehind } = content;
    const { locale, billing, capacity, endpoints, telephony } = tenant;
    const system = telephony ? await stores.telephonySystems.findByName(telephony.system) : undefined;
    const told = (one: TemplateVersion) => ({ ...one, unusable: sayUnusable(one, databaseVersion) });
    return {
      ...template,
      versions: (await stores.templates.listVersions(id)).map(told),
      shown: told(shown),
      placeholders: accessNumbers.map(({ number, count, media, note }) => ({
        number,
        last: lastOf(number, count) ?? number,
        count,
        media,
        note,
      })),
      telephony,
      system: system
        ? {
            id: system.id,
            name: system.name,
            domains: system.domains,
            freeCustomerNumber: await stores.telephonySystems.findFreeCustomerNumber(system.id),
          }
        : null,
      settings: { locale, billing, capacity, endpoints },
      people: people.map(({ name, email, loginId }) => ({ name, email, loginId })),
      leftBehind,
      ...(await stores.templates.countUses(id, template.latest)),
    };
  },
});

export const MadeTenantsInput = z.strictObject({
  id: z.string(),
  behind: z
    .enum(['true', 'false'], { error: '“behind” is true or false.' })
    .default('false')
    .transform((value) => value === 'true')
    .meta({ description: 'Only those made from an older version than the newest.' }),
  ...page,
});

/** Live tenants that were made from a template, by name. */
export const listMadeTenants = query({
  name: 'template.get',
  input: MadeTenantsInput,
  async run({ stores }, { id, behind, limit, after, before }) {
    const { latest } = await findTemplate(stores, id);
    return stores.templates.listUses(id, behind ? { olderThan: latest } : {}, {
      limit,
      ...(after !== undefined && { after }),
      ...(before !== undefined && { before }),
    });
  },
});

/** From which template and version a tenant was made, and whether there is a newer one; null for any other tenant. */
export const getTemplateUse = query({
  name: 'template.get',
  input: z.strictObject({ tenantId: z.string() }),
  async run({ stores }, { tenantId }) {
    const use = await stores.templates.findUse(tenantId);
    const template = use && (await stores.templates.find(use.templateId));
    return template ? { ...use, name: template.name, latest: template.latest } : null;
  },
});
