import { createHash } from 'node:crypto';
import type { Actor } from '../actor';
import type { Tenant } from '../tenants/model';
import type { TelephonyProfile } from '../tenants/telephony-profile';
import type { ArchiveContent, ArchivedPerson, ImportChoices, ImportPlan, PlanItem } from './model';
import { type PlannedNumbers, planAccessNumbers } from './plan-access-numbers';
import { type ItemDraft, isOpen } from './plan-item';
import { planPeople, planRest } from './plan-people';
import { type PlannedTelephony, planTelephony } from './plan-telephony';
import { type PlannedTenant, planTenant } from './plan-tenant';
import type { ClusterSurvey } from './survey-cluster';

/** What applying a plan does, in the words of the stores. */
export interface ImportDeeds {
  /** The one in the bin that gives up its place. */
  replaces: Tenant | null;
  tenant: PlannedTenant & { telephony: TelephonyProfile | null };
  blocks: PlannedNumbers['deeds'];
  requests: PlannedNumbers['requests'];
  people: ArchivedPerson[];
  callingLists: ArchiveContent['callingLists'];
}

export interface DrawnPlan {
  plan: ImportPlan;
  deeds: ImportDeeds;
  /** What becomes of every number, for whoever wants to count them. */
  numbers: { access: PlannedNumbers['outcomes']; directory: PlannedTelephony['outcomes'] };
}

interface Planning {
  survey: ClusterSurvey;
  choices: ImportChoices;
  actor: Actor;
  /** Called between stretches of work, so that others have their turn. */
  breathe?(): Promise<void>;
  /** The properties by which the endpoints were rewritten, and how many of them. */
  mapping?: { text: string; rewritten: number };
}

const noBreath = async () => undefined;

/**
 * What would become of an archive: pure, and the same for the same archive in whatever order its records come. Nothing is
 * given to the tenant that another one holds. Conflicts that nobody decided about make the plan inapplicable.
 */
export async function planImport(
  content: ArchiveContent,
  { survey, choices, actor, breathe = noBreath, mapping }: Planning,
): Promise<DrawnPlan> {
  const tenant = planTenant(content, survey, choices);
  const telephony = planTelephony(content, survey, choices);
  const access = await planAccessNumbers(content, survey, { actor, choices, breathe });
  const people = planPeople(content, survey, choices);
  const rest = planRest(content, survey, choices);
  const drafts = [...tenant.items, ...telephony.items, ...access.items, ...people.items, ...rest.items];
  for (const draft of drafts)
    if (mapping && draft.key === 'setting:endpoints')
      draft.reason = sayRewritten(mapping.rewritten, content.tenant.endpoints.length);
  const items = drafts.map((draft, at): PlanItem => ({ position: at + 1, ...draft }));
  return {
    plan: {
      digest: await digestOf(`${wordsOf(content)}${mapping?.text ?? ''}`, drafts, breathe),
      counts: countVerdicts(items),
      items,
      applicable: !items.some(isOpen),
    },
    deeds: {
      replaces: tenant.replaces,
      tenant: { ...tenant.planned, telephony: telephony.profile },
      blocks: access.deeds,
      requests: access.requests,
      people: people.added,
      callingLists: rest.addedLists,
    },
    numbers: { access: access.outcomes, directory: telephony.outcomes },
  };
}

/** In items. */
const stretch = 1000;

function sayRewritten(rewritten: number, all: number): string {
  const are = rewritten === 1 ? 'address is' : 'addresses are';
  return `${rewritten} of ${all} ${are} rewritten by the mapping.`;
}

/** What an archive is told by. */
export function wordsOf({ manifest }: ArchiveContent): string {
  return manifest.entries.map(({ path, sha256 }) => `${path} ${sha256}\n`).join('');
}

/** Of what is planned from and of everything that the plan says: the same digest, the same outcome. */
export async function digestOf(
  words: string,
  drafts: readonly ItemDraft[],
  breathe: () => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256');
  hash.update(words);
  for (let at = 0; at < drafts.length; at += stretch) {
    if (at > 0) await breathe();
    hash.update(
      drafts
        .slice(at, at + stretch)
        .map((draft) => `${JSON.stringify(canonical(draft))}\n`)
        .join(''),
    );
  }
  return hash.digest('hex');
}

/** The members in one order, whoever made the item. */
function canonical({
  kind,
  key,
  what,
  verdict,
  reason,
  holder,
  conflict,
  choices,
  choice,
  value,
}: ItemDraft) {
  return [kind, key, what, verdict, reason, holder?.id ?? null, conflict, choices, choice, value];
}

export function countVerdicts(items: readonly PlanItem[]): ImportPlan['counts'] {
  const counts: ImportPlan['counts'] = {};
  for (const { verdict } of items) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
