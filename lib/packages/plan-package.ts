import type { Person } from '../accounts/model';
import type { Actor } from '../actor';
import type { CallingList } from '../calling-lists/model';
import { type Tenant, type TenantDraft, toDraft } from '../tenants/model';
import type { ArchiveContent, ImportChoices, ImportPlan, PlanItem } from '../transfer/model';
import { type BlockDeed, type PlannedNumbers, planAccessNumbers } from '../transfer/plan-access-numbers';
import { countVerdicts, digestOf, wordsOf } from '../transfer/plan-import';
import { type ItemDraft, isOpen, settled } from '../transfer/plan-item';
import type { ClusterSurvey } from '../transfer/survey-cluster';
import type { MappedEndpoint } from './mapping/map-endpoints';
import { choosePackedNumbers, keepProvidersNumbers } from './plan-access-numbers';
import { type ListDeed, planCallingLists } from './plan-calling-lists';
import { planEndpoints } from './plan-endpoints';
import { planPeople } from './plan-people';
import { planIdentity, planSettings } from './plan-settings';
import { planTelephony } from './plan-telephony';

/** What applying the plan of a package does, in the words of the stores. */
export interface PackageDeeds {
  target: Tenant;
  /** What people write of the tenant, as it is afterwards. */
  draft: TenantDraft;
  blocks: BlockDeed[];
  requests: PlannedNumbers['requests'];
  lists: ListDeed[];
}

export interface DrawnPackage {
  plan: ImportPlan;
  deeds: PackageDeeds;
}

export interface PackagePlanning {
  target: Tenant;
  /** The content as if it were the target's own. */
  meant: ArchiveContent;
  survey: ClusterSurvey;
  ownLists: readonly CallingList[];
  ownPeople: readonly Person[];
  /** Of the package, rewritten. */
  endpoints: readonly MappedEndpoint[];
  mappingDigest: string;
  choices: ImportChoices;
  actor: Actor;
  /** Whether it is drawn in a partner's scope. */
  isScoped: boolean;
  breathe(): Promise<void>;
}

/**
 * What would become of every object of a package in a tenant that is there: pure. What the package does not name stays as
 * it is; what it names comes in over it, stays, or is left out, as was decided.
 */
export async function planPackage(
  content: ArchiveContent,
  {
    target,
    meant,
    survey,
    ownLists,
    ownPeople,
    endpoints: packed,
    mappingDigest,
    choices,
    actor,
    isScoped,
    breathe,
  }: PackagePlanning,
): Promise<DrawnPackage> {
  const settings = planSettings(content.tenant, target, choices);
  const endpoints = planEndpoints(packed, target.endpoints, choices);
  const telephony = planTelephony(meant.tenant.telephony, target.telephony, { survey, choices });
  const numbers = await planAccessNumbers(meant, survey, { actor, choices, breathe });
  const access = isScoped ? keepProvidersNumbers(numbers) : choosePackedNumbers(numbers, choices);
  const standing = { own: ownLists, taken: survey.takenCallingLists };
  const lists = planCallingLists(content.callingLists, standing, choices);
  const drafts: ItemDraft[] = [
    planIdentity(content.tenant, target),
    ...settings.items,
    ...endpoints.items,
    ...telephony.items,
    ...access.items,
    ...planPeople(content.people, ownPeople),
    ...lists.items,
    ...planRest(content),
  ];
  const items = drafts.map((draft, at): PlanItem => ({ position: at + 1, ...draft }));
  return {
    plan: {
      digest: await digestOf(`${wordsOf(content)}${target.id}${mappingDigest}`, drafts, breathe),
      counts: countVerdicts(items),
      items,
      applicable: !items.some(isOpen),
    },
    deeds: {
      target,
      draft: {
        ...toDraft(target),
        ...settings.changes,
        endpoints: endpoints.endpoints,
        telephony: telephony.profile,
      },
      blocks: access.deeds,
      requests: access.requests,
      lists: lists.deeds,
    },
  };
}

/** The history, which stays where it happened, and what has to be entered again by hand. */
function planRest({ history, manifest }: ArchiveContent): ItemDraft[] {
  const entries = `${history.entries} ${history.entries === 1 ? 'entry' : 'entries'}`;
  return [
    ...(history.entries === 0
      ? []
      : [
          settled({
            kind: 'history',
            key: 'history',
            what: `History (${entries})`,
            verdict: 'skip',
            reason: 'The tenant keeps its own history; this import becomes an entry of it.',
          }),
        ]),
    ...manifest.secrets.map((what, at) =>
      settled({ kind: 'secret', key: `secret:${at + 1}`, what, verdict: 'by-hand' }),
    ),
  ];
}
