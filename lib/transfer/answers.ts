import * as z from 'zod';
import { doors } from '../actor';
import type { Lock } from '../locks/store';
import { mapEndpoints } from '../packages/mapping/map-endpoints';
import { conflicts } from './conflicts';
import {
  type ArchiveContent,
  importStates,
  type PlanItem,
  planChoices,
  planKinds,
  planVerdicts,
} from './model';
import type { ListedImport, TenantImport } from './store';

/** What the JSON interface answers about imports. */

/** Lines that matched nothing: more of the same tell nobody more. */
const namedLines = 1000;

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const Named = z.strictObject({ id: z.string(), name: z.string() });

export const PlanItemAnswer = z.strictObject({
  position: z.int().meta({ description: 'Counts from 1.' }),
  key: z
    .string()
    .meta({ description: 'Names the item from plan to plan.', examples: ['access-number:4670100+100'] }),
  kind: z.enum(planKinds),
  what: z.string().meta({ examples: ['4670100–4670199'] }),
  verdict: z.enum(planVerdicts).meta({
    description:
      'create; overwrite (of a package, what the tenant has); assign (trunks stay); keep (its own already); replace (takes the place of one in the bin); skip (left out by choice); held (another tenant has it); quarantine (also reserved); refuse (impossible here); by-hand (to be done afterwards).',
  }),
  reason: z.string().nullable(),
  holder: Named.nullable().meta({ description: 'The tenant that stands against it.' }),
  conflict: z
    .string()
    .nullable()
    .meta({ description: `One of ${Object.keys(conflicts).join(', ')}; null where there is none.` }),
  choices: z.array(z.enum(planChoices)).meta({ description: 'What can be decided about it.' }),
  choice: z.enum(planChoices).nullable().meta({ description: 'What was decided.' }),
  value: z
    .string()
    .nullable()
    .meta({ description: 'With rename the value taken instead; before that one that nobody has.' }),
}) satisfies z.ZodType<PlanItem>;

const PlanAnswer = z.strictObject({
  digest: z.string().meta({ description: 'To be sent with the application.' }),
  counts: z.record(z.string(), z.int()).meta({ description: 'Items by verdict.' }),
  applicable: z.boolean().meta({ description: 'False as long as a conflict is undecided.' }),
  items: z
    .array(PlanItemAnswer)
    .meta({ description: 'The first 10,000; all of them page by page at /items.' }),
});

const ArchiveAnswer = z.strictObject({
  platformVersion: z.string(),
  databaseVersion: z.int(),
  asOf: z.string().meta({ description: 'When the tenant was changed last.' }),
  tenant: z.strictObject({ id: z.string(), number: z.int(), url: z.string(), name: z.string() }),
  accessNumberBlocks: z.int(),
  people: z.int(),
  callingLists: z.array(z.strictObject({ id: z.string(), name: z.string(), records: z.int() })),
  historyEntries: z.int(),
});

const head = {
  id: z.string(),
  state: z.enum(importStates),
  fileName: z.string(),
  bytes: z.int(),
  person: Named.meta({ description: 'Who sent it.' }),
  door: z.enum(doors),
  counts: z.record(z.string(), z.int()).meta({ description: 'Items of its plan by verdict.' }),
  refusal: z
    .strictObject({
      message: z.string(),
      issues: z.array(
        z.looseObject({
          path: z.string().meta({ description: 'The entry of the archive, with its line.' }),
          code: z.string(),
          message: z.string(),
        }),
      ),
    })
    .nullable()
    .meta({ description: 'Why the archive was refused, or why it was not applied.' }),
  tenantName: z.string().nullable(),
  tenantId: z.string().nullable().meta({ description: 'The tenant that came of it, once it was applied.' }),
  targetId: z
    .string()
    .nullable()
    .meta({ description: 'Of a package: the id of the tenant it goes into. Null for a tenant of its own.' }),
  createdAt: instant,
  updatedAt: instant,
};

const MappingAnswer = z.strictObject({
  endpoints: z
    .array(
      z.strictObject({
        name: z.string(),
        before: z.string(),
        after: z.string(),
        line: z.int().nullable().meta({ description: 'Of the file; null where none matched.' }),
      }),
    )
    .meta({ description: 'Every service endpoint of the archive, with its address before and after.' }),
  unusedLines: z
    .array(z.int())
    .meta({ description: `Lines of the file that matched no endpoint; the first ${namedLines}.` }),
  unusedCount: z.int(),
});

export const ImportSummaryAnswer = z.strictObject(head);

export const ImportAnswer = z.strictObject({
  ...head,
  mapping: MappingAnswer.nullable().meta({
    description: 'What the mapping properties make of the service endpoints; null without them.',
  }),
  archive: ArchiveAnswer.nullable().meta({ description: 'What it holds; null until it was read.' }),
  status: z
    .enum(['as-it-was', 'inactive'])
    .meta({ description: 'Whether the tenant comes in as it was, or inactive.' }),
  choices: z
    .record(z.string(), z.strictObject({ choice: z.enum(planChoices), value: z.string().optional() }))
    .meta({ description: 'What was decided, by the key of the item or all:<conflict>.' }),
  checks: z.record(z.string(), z.boolean()).meta({ description: 'Ticks of the check list afterwards.' }),
  plan: PlanAnswer.nullable().meta({
    description: 'What would become of it; after it was applied the report of what did.',
  }),
});

export const ImportPageAnswer = z.strictObject({
  items: z.array(ImportSummaryAnswer),
  next: z.string().nullable().meta({ description: 'To be given as `after`; null at the end.' }),
  previous: z.string().nullable().meta({ description: 'To be given as `before`; null on the first page.' }),
});

export const PlanItemPageAnswer = z.strictObject({
  items: z.array(PlanItemAnswer),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  total: z.int(),
});

export const ImportLockAnswer = z.strictObject({
  lock: z
    .strictObject({
      holder: z.string().meta({ description: 'What it is held for: the id of an import.' }),
      title: z.string(),
      person: z.string(),
      acquiredAt: instant,
      heartbeatAt: instant,
      expiresAt: instant.meta({ description: 'It is free from then on unless its holder shows itself.' }),
    })
    .nullable()
    .meta({ description: 'Null when nobody imports.' }),
});

/** How many items of a plan are answered with it. */
export const answeredItems = 10_000;

export function answerSummary({
  personId,
  personName,
  ...found
}: ListedImport): z.output<typeof ImportSummaryAnswer> {
  const { id, state, fileName, bytes, door, counts, refusal, tenantName, tenantId, targetId } = found;
  const { createdAt, updatedAt } = found;
  return {
    id,
    state,
    fileName,
    bytes,
    person: { id: personId, name: personName },
    door,
    counts: counts as Record<string, number>,
    refusal: refusal && { ...refusal, issues: refusal.issues.map((issue) => ({ ...issue })) },
    tenantName,
    tenantId,
    targetId,
    createdAt,
    updatedAt,
  };
}

export function answerImport(found: TenantImport, items: PlanItem[]): z.output<typeof ImportAnswer> {
  const { content, choices, checks, digest, counts, applicable } = found;
  return {
    ...answerSummary(found),
    mapping: answerMapping(found),
    archive: content && answerArchive(content),
    status: choices.status,
    choices: Object.fromEntries(
      Object.entries(choices.items).map(([key, { choice, value }]) => [
        key,
        { choice, ...(value !== undefined && { value }) },
      ]),
    ),
    checks,
    plan: digest === null ? null : { digest, counts: counts as Record<string, number>, applicable, items },
  };
}

function answerMapping({ content, mapping }: TenantImport): z.output<typeof MappingAnswer> | null {
  if (mapping === null || content === null) return null;
  const { endpoints, unused } = mapEndpoints(content.tenant.endpoints, mapping);
  return {
    endpoints: endpoints.map(({ name, before, after, entry }) => ({
      name,
      before,
      after,
      line: entry?.line ?? null,
    })),
    unusedLines: unused.slice(0, namedLines).map(({ line }) => line),
    unusedCount: unused.length,
  };
}

function answerArchive({
  manifest: { platformVersion, databaseVersion, asOf },
  tenant: { id, number, url, name },
  accessNumbers,
  people,
  callingLists,
  history,
}: ArchiveContent): z.output<typeof ArchiveAnswer> {
  return {
    platformVersion,
    databaseVersion,
    asOf,
    tenant: { id, number, url, name },
    accessNumberBlocks: accessNumbers.length,
    people: people.length,
    callingLists: callingLists.map((list) => ({ id: list.id, name: list.name, records: list.records })),
    historyEntries: history.entries,
  };
}

export function answerLock(lock: Lock | null): z.output<typeof ImportLockAnswer> {
  if (!lock) return { lock: null };
  const { holderId, holderTitle, holderName, acquiredAt, heartbeatAt, expiresAt } = lock;
  return {
    lock: { holder: holderId, title: holderTitle, person: holderName, acquiredAt, heartbeatAt, expiresAt },
  };
}
