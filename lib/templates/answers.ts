import * as z from 'zod';
import { media } from '../access-numbers/model';
import { IssueAnswer } from '../openapi/problem-answer';
import { TelephonyAnswer, TenantAnswer } from '../tenants/answers';
import { PlanItemAnswer } from '../transfer/answers';
import { templateParts } from './compare-parts';
import type { BringUpPlan } from './drift';
import type { TemplatePlan } from './plan-from-template';
import type { Drift } from './read-drift';
import type { TemplateDetail } from './read-templates';

/** What the JSON interface answers about templates. */

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const cursor = z.string().nullable();

const TemplateVersionAnswer = z.strictObject({
  templateId: z.string(),
  number: z.int().meta({ description: 'Counts from 1.' }),
  source: z.enum(['tenant', 'archive']),
  sourceTenantId: z.string(),
  sourceName: z.string().meta({ description: 'What the tenant was called.' }),
  fileName: z.string().nullable(),
  databaseVersion: z.int(),
  platformVersion: z.string(),
  asOf: z.string().meta({ description: 'When that tenant was changed last.' }),
  note: z.string(),
  createdById: z.string(),
  createdByName: z.string(),
  createdAt: instant,
});

const unusable = z
  .string()
  .nullable()
  .meta({ description: 'Why no tenant can be made from it on this cluster, and how to renew it.' });

const head = {
  id: z.string(),
  name: z.string().meta({ examples: ['Small office'] }),
  description: z.string(),
  latest: z.int().meta({ description: 'The number of its newest version.' }),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
};

export const TemplateAnswer = z.strictObject(head);
export const SavedTemplateAnswer = z.strictObject({ ...head, newest: TemplateVersionAnswer });

export const TemplatePageAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      ...head,
      newest: TemplateVersionAnswer,
      tenants: z.int().meta({ description: 'Tenants that were made from it.' }),
      behind: z.int().meta({ description: 'Of those, made from an older version than the newest.' }),
      unusable,
    }),
  ),
  next: cursor,
  previous: cursor,
  total: z.int(),
});

const ToldVersion = TemplateVersionAnswer.extend({ unusable });
const { locale, billing, capacity, endpoints } = TenantAnswer.shape;

export const TemplateDetailAnswer = z.strictObject({
  ...head,
  versions: z.array(ToldVersion).meta({ description: 'Newest first.' }),
  shown: ToldVersion.meta({ description: 'The version that everything below is of.' }),
  placeholders: z
    .array(
      z.strictObject({
        number: z.string().meta({ description: 'What the number map names.' }),
        last: z.string(),
        count: z.int(),
        media: z.enum(media),
        note: z.string().nullable(),
      }),
    )
    .meta({ description: 'Blocks of access numbers, to be replaced by the number map.' }),
  telephony: TelephonyAnswer.nullable(),
  system: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      domains: z.array(z.string()),
      freeCustomerNumber: z.int().nullable(),
    })
    .nullable()
    .meta({ description: 'The telephony system of this name here; null where there is none.' }),
  settings: z.strictObject({ locale, billing, capacity, endpoints }),
  people: z.array(z.strictObject({ name: z.string(), email: z.string(), loginId: z.string().nullable() })),
  leftBehind: z
    .strictObject({ callingLists: z.int(), records: z.int(), historyEntries: z.int() })
    .meta({ description: 'What never comes along.' }),
  tenants: z.int(),
  behind: z.int(),
}) satisfies z.ZodType<TemplateDetail>;

export const MadeTenantPageAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      tenantId: z.string(),
      templateId: z.string(),
      templateVersion: z.int().meta({ description: 'Made from this one, or brought up to it.' }),
      usedAt: instant,
      updatedAt: instant,
      name: z.string(),
      url: z.string(),
      active: z.boolean(),
    }),
  ),
  next: cursor,
  previous: cursor,
});

export const TemplatePlanAnswer = z.strictObject({
  digest: z.string().meta({ description: 'To be sent with the application.' }),
  counts: z.record(z.string(), z.int()).meta({ description: 'Items by verdict.' }),
  applicable: z.boolean(),
  items: z.array(PlanItemAnswer),
  tenant: z.strictObject({ name: z.string(), url: z.string(), customerNumber: z.int().nullable() }),
  issues: z
    .array(IssueAnswer)
    .meta({ description: 'What has to be answered otherwise, with its path in the request.' }),
}) satisfies z.ZodType<TemplatePlan>;

export const MadeFromTemplateAnswer = z.strictObject({
  tenant: TenantAnswer,
  importId: z.string().meta({ description: 'Of the report, at /imports/{id}.' }),
});

const DriftPartAnswer = z.strictObject({
  part: z.enum(templateParts),
  name: z.string(),
  state: z.enum(['same', 'behind', 'own', 'both']).meta({
    description:
      'same: as in the newest version; behind: the template went on; own: changed here; both: changed here and in the template.',
  }),
  changes: z.array(
    z.strictObject({
      path: z.string(),
      label: z.string(),
      before: z.array(z.string()).meta({ description: 'As the tenant has it.' }),
      after: z.array(z.string()).meta({ description: 'As the newest version has it.' }),
    }),
  ),
});

export const DriftAnswer = z.strictObject({
  use: z.strictObject({
    tenantId: z.string(),
    templateId: z.string(),
    templateVersion: z.int(),
    usedAt: instant,
    updatedAt: instant,
  }),
  template: z.strictObject({ id: z.string(), name: z.string(), latest: z.int() }),
  tenant: z.strictObject({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    version: z.int(),
    frozen: z.boolean(),
  }),
  parts: z.array(DriftPartAnswer),
}) satisfies z.ZodType<Drift>;

export const BringUpPlanAnswer = z.strictObject({
  digest: z.string().meta({ description: 'To be sent with the application.' }),
  from: z.int().meta({ description: 'The version to which the tenant counts now.' }),
  to: z.int().meta({ description: 'And afterwards.' }),
  parts: z.array(DriftPartAnswer).meta({ description: 'Those of the chosen ones that change something.' }),
  issues: z.array(IssueAnswer),
  applicable: z.boolean(),
}) satisfies z.ZodType<BringUpPlan>;
