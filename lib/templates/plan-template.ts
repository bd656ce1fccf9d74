import type { CommandContext } from '../context';
import { noLimits } from '../partners/model';
import { invalid } from '../problem';
import { nameKey } from '../tenants/keys';
import type { ArchiveContent, ImportChoices, ImportPlan, PlanItem } from '../transfer/model';
import { countVerdicts, digestOf, type ImportDeeds } from '../transfer/plan-import';
import { type ItemDraft, isOpen } from '../transfer/plan-item';
import { planTelephony } from '../transfer/plan-telephony';
import { partnerItem } from '../transfer/plan-tenant';
import { type ClusterSurvey, surveyCluster } from '../transfer/survey-cluster';
import { chooseTelephony } from './choose-telephony';
import { issuesOf, mapNumbers } from './map-numbers';
import type { TemplateContent } from './model';
import { type NumberRules, planNumbers } from './plan-numbers';
import { planPeopleOf } from './plan-people-of';
import { itemsLeft } from './say-left';
import { itemsOfTenant } from './say-tenant';
import { type Answered, seedTelephony, seedTenant } from './seed-tenant';

export interface TemplateWish {
  draft: Answered;
  takesQuarantined: NumberRules['takesQuarantined'];
  /** Whether the SIP domain is made by the system: the tenant's url, where there is such a domain (domain.md 1.8). */
  urlIsDomain: boolean;
}

export interface DrawnTemplate {
  plan: ImportPlan;
  deeds: ImportDeeds;
  /** What an archive of the new tenant would hold; kept with the report. */
  seeded: ArchiveContent;
}

type Planning = Pick<CommandContext, 'stores' | 'now' | 'actor' | 'newId'>;

/**
 * What would become of a template with these answers here and now. Throws `invalid` for answers that cannot be; what
 * stands against them stays open in the plan.
 */
export async function drawTemplate(
  context: Planning,
  content: TemplateContent,
  { draft, takesQuarantined, urlIsDomain }: TemplateWish,
): Promise<DrawnTemplate> {
  const { stores, actor, now, newId } = context;
  const mapped = mapNumbers(content.accessNumbers, draft.numberMap);
  const answered = seedTelephony(content.tenant.telephony, draft);
  const issues = [...issuesOf(mapped), ...answered.issues];
  if (issues.length > 0) throw invalid(issues);
  const seed = { content, draft, blocks: mapped.blocks, id: newId(), now };
  const first = seedTenant({ ...seed, telephony: answered.telephony });
  const survey = await surveyCluster(context, first, asItIs);
  const telephony = withDomain(answered.telephony, { url: draft.url, survey, urlIsDomain });
  const seeded = { ...first, tenant: { ...first.tenant, telephony } };

  const breathe = () => stores.imports.giveWay();
  const choices = chooseTelephony(telephony, { draft, survey });
  const phone = planTelephony(seeded, survey, choices);
  const numbers = await planNumbers(mapped.blocks, survey.blocks, { actor, takesQuarantined, breathe });
  const people = planPeopleOf(seeded, { draft, survey, template: content });
  const partner = survey.partner?.deletedAt === null && survey.partner.isPartner ? survey.partner : undefined;
  const drafts = [
    ...itemsOfTenant(seeded, { template: content, survey, urlIsDomain }),
    ...partnerItem(seeded.tenant, partner, undefined),
    ...phone.items,
    ...numbers.map(({ item }) => item),
    ...people.items,
    ...itemsLeft(content),
  ].map((item): ItemDraft => ({ ...item, choices: [] })); // what stands against it is answered in the draft
  const items = drafts.map((item, at): PlanItem => ({ position: at + 1, ...item }));
  const { number: _number, telephony: _telephony, ...tenant } = seeded.tenant;
  return {
    seeded,
    plan: {
      digest: await digestOf(wordsOf(seeded), drafts, breathe),
      counts: countVerdicts(items),
      items,
      applicable: !items.some(isOpen),
    },
    deeds: {
      replaces: null,
      tenant: {
        ...tenant,
        number: null,
        partnerId: partner?.id ?? null,
        limits: tenant.isPartner ? noLimits : null,
        telephony: phone.profile,
        deletedAt: null,
        frozen: null,
        movedTo: null,
      },
      blocks: numbers.flatMap(({ deed }) => deed ?? []),
      requests: [],
      people: people.added,
      callingLists: [],
    },
  };
}

const asItIs: ImportChoices = { status: 'inactive', items: {} };

/** Everything that is written, but ids and instants. */
function wordsOf({ tenant, accessNumbers, people }: ArchiveContent): string {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...words } = tenant;
  return JSON.stringify([
    words,
    accessNumbers,
    people.map(({ email, loginId, name, disabledAt }) => [email, loginId, name, disabledAt]),
  ]);
}

function withDomain(
  telephony: ArchiveContent['tenant']['telephony'],
  { url, survey, urlIsDomain }: { url: string; survey: ClusterSurvey; urlIsDomain: boolean },
) {
  const domain = urlIsDomain
    ? survey.system?.domains.find((each) => nameKey(each) === nameKey(url))
    : undefined;
  return telephony && { ...telephony, domainName: domain ?? telephony.domainName };
}
