import { createHash } from 'node:crypto';
import * as z from 'zod';
import { applyMergePatch } from '../merge-patch';
import { parseInput } from '../parse-input';
import { type Issue, Problem } from '../problem';
import { type QueryContext, query } from '../query';
import { checkAgainstCluster } from '../tenants/check-against-cluster';
import { TenantDraft, toDraft } from '../tenants/model';
import { type DriftPart, membersOf, type TemplatePart, templateParts } from './compare-parts';
import { type Drift, type ReadDrift, readDrift } from './read-drift';

const meant = { templateId: z.string(), tenantId: z.string() };

/** What differs between a tenant and the newest version of the template it was made from. */
export const getDrift = query({
  name: 'template.get',
  input: z.strictObject(meant),
  run: async ({ stores }, wanted): Promise<Drift> => (await readDrift(stores, wanted)).drift,
});

export const BringUpParts = z.strictObject({
  parts: z
    .array(z.enum(templateParts, { error: `A part is one of ${templateParts.join(', ')}.` }), {
      error: 'The parts are a list.',
    })
    .transform((parts) => templateParts.filter((part) => parts.includes(part)))
    .meta({
      description:
        'None of them only notes that the newest version was looked at, and the tenant stays as it is.',
    }),
});

export const BringUpInput = BringUpParts.extend(meant);

export interface BringUpPlan {
  digest: string;
  /** The version to which the tenant counts now, and afterwards. */
  from: number;
  to: number;
  /** Those of the chosen parts that change something. */
  parts: DriftPart[];
  /** What stands against it, such as a feature level that the telephony system lacks. */
  issues: Issue[];
  applicable: boolean;
}

/** What bringing these parts up would change. */
export const planBringUp = query({
  name: 'template.plan',
  input: BringUpInput,
  async run(context, { parts, ...wanted }): Promise<BringUpPlan> {
    const read = await readDrift(context.stores, wanted);
    const issues = await complain(context, read, parts);
    return { ...planOf(read, parts), issues, applicable: issues.length === 0 };
  },
});

/** The plan without what stands against it; the same digest, the same change. */
export function planOf(
  { drift }: ReadDrift,
  parts: readonly TemplatePart[],
): Pick<BringUpPlan, 'digest' | 'from' | 'to' | 'parts'> {
  const changing = drift.parts.filter(({ part, state }) => state !== 'same' && parts.includes(part));
  const [from, to] = [drift.use.templateVersion, drift.template.latest];
  const words = JSON.stringify([from, to, drift.tenant.version, changing]);
  return { from, to, parts: changing, digest: createHash('sha256').update(words).digest('hex') };
}

/** The change of the tenant that these parts are. */
export function changesOf({ newest }: ReadDrift, parts: readonly TemplatePart[]): Record<string, unknown> {
  return parts.reduce<Record<string, unknown>>(
    (changes, part) => applyMergePatchOf(changes, membersOf(part, newest) ?? {}),
    {},
  );
}

/** Two parts may both be members of the telephony profile. */
function applyMergePatchOf(changes: Record<string, unknown>, more: Record<string, unknown>) {
  const merged = { ...changes };
  for (const [member, value] of Object.entries(more)) {
    const before = merged[member];
    merged[member] = isObject(before) && isObject(value) ? { ...before, ...value } : value;
  }
  return merged;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function complain(
  { stores, now, actor }: QueryContext,
  read: ReadDrift,
  parts: readonly TemplatePart[],
): Promise<Issue[]> {
  const { tenant } = read;
  try {
    const changes = changesOf(
      read,
      planOf(read, parts).parts.map(({ part }) => part),
    );
    if (Object.keys(changes).length === 0) return [];
    const draft = parseInput(TenantDraft, applyMergePatch(toDraft(tenant), changes));
    await checkAgainstCluster(
      { stores, now, actor },
      { draft: { ...draft, url: draft.url ?? tenant.url }, exceptId: tenant.id },
    );
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.issues;
    throw error;
  }
}
