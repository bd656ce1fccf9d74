import { isEqual } from '../merge-patch';
import { noLimits } from '../partners/model';
import { sayInstant } from '../say-instant';
import { nameKey } from '../tenants/keys';
import type { Tenant } from '../tenants/model';
import type { ArchiveContent, ArchivedTenant, ImportChoices } from './model';
import { contested, decide, type ItemDraft, settled } from './plan-item';
import type { ClusterSurvey, Holder } from './survey-cluster';
import { tenantKeys } from './wanted-tenant';

/** The tenant as it would be here, without its telephony; no number where it gets a new one. */
export type PlannedTenant = Omit<Tenant, 'number' | 'telephony'> & { number: number | null };

/** What becomes of the tenant itself and of what is said about it. */
export function planTenant(
  { tenant }: ArchiveContent,
  survey: ClusterSurvey,
  choices: ImportChoices,
): { items: ItemDraft[]; planned: PlannedTenant; replaces: Tenant | null } {
  const { same } = survey;
  const live = same?.deletedAt === null ? same : undefined;
  const replaces = same && !live ? same : null;
  const url = planName({ tenant, live, choices, ...survey }, 'url');
  const name = planName({ tenant, live, choices, ...survey }, 'name');
  const isInactive = choices.status === 'inactive';
  const partner = survey.partner?.deletedAt === null && survey.partner.isPartner ? survey.partner : undefined;
  const { telephony: _telephony, ...rest } = tenant;
  return {
    replaces,
    planned: {
      ...rest,
      url: url.value,
      name: name.value,
      number: survey.numberHolder ? null : tenant.number,
      status: isInactive ? 'inactive' : tenant.status,
      partnerId: partner?.id ?? null,
      limits: tenant.isPartner ? noLimits : null,
      deletedAt: null,
      frozen: null,
      movedTo: null,
    },
    items: [
      itself(tenant, { live, replaces }),
      name.item,
      url.item,
      numberItem(tenant, survey.numberHolder, live),
      settled({
        kind: 'setting',
        key: tenantKeys.status,
        what: 'Status',
        verdict: live ? 'keep' : 'create',
        reason: sayStatus(tenant, isInactive),
      }),
      ...partnerItem(tenant, partner, live),
      ...groupItems(tenant, live),
    ],
  };
}

interface Standing {
  live: Tenant | undefined;
  replaces: Tenant | null;
}

function itself({ id, name }: ArchivedTenant, { live, replaces }: Standing): ItemDraft {
  const said = { kind: 'tenant', key: tenantKeys.tenant, what: name } as const;
  if (live)
    return contested({
      ...said,
      verdict: 'keep',
      conflict: 'tenant-exists',
      choice: null,
      holder: live,
      reason: `A tenant with the same GUID, ${live.name}, is here already (${id}). Delete that one first, or leave this archive alone.`,
    });
  if (!replaces) return settled({ ...said, verdict: 'create', reason: 'Keeps its GUID.' });
  const since = replaces.deletedAt === null ? '' : ` since ${sayInstant(replaces.deletedAt)}`;
  return settled({
    ...said,
    verdict: 'replace',
    reason: `${replaces.name} with the same GUID lies in the bin${since}; it is removed for good, and this takes its place.`,
  });
}

interface Naming extends Pick<ClusterSurvey, 'urls' | 'names' | 'free'> {
  tenant: ArchivedTenant;
  live: Tenant | undefined;
  choices: ImportChoices;
}

/** Url and name: each kept where nobody has it, otherwise another one. */
function planName({ tenant, live, choices, urls, names, free }: Naming, what: 'url' | 'name') {
  const archived = tenant[what];
  const holderOf = (value: string): Holder | undefined =>
    what === 'url' ? urls.get(value) : names.get(nameKey(value));
  const label = what === 'url' ? 'Url' : 'Name';
  const said = { kind: 'setting', key: tenantKeys[what], what: `${label}: ${archived}` } as const;
  const holder = holderOf(archived);
  if (!holder) {
    const verdict = live?.[what] === archived ? ('keep' as const) : ('create' as const);
    return { value: archived, item: settled({ ...said, verdict }) };
  }
  const conflict = what === 'url' ? 'url-taken' : 'name-taken';
  const taken =
    what === 'url' ? `The url ${archived} belongs to ${holder.name}` : `The name ${archived} is taken here`;
  const decision = decide(choices, { key: said.key, conflict });
  const chosen = decision?.choice === 'rename' ? decision.value : null;
  const other = chosen === null ? undefined : holderOf(chosen);
  if (chosen !== null && !other) {
    const item = contested({
      ...said,
      verdict: 'create',
      conflict,
      choice: 'rename',
      value: chosen,
      holder,
      reason: `${taken}; it becomes ${chosen}.`,
    });
    return { value: chosen, item };
  }
  return {
    value: archived,
    item: contested({
      ...said,
      verdict: 'held',
      conflict,
      choice: decision?.choice === 'stop' ? 'stop' : null,
      value: chosen ?? free[what],
      holder: other ?? holder,
      reason: other
        ? `${taken}, and ${chosen} to ${other.name}. Choose another one.`
        : `${taken}. Choose another one.`,
    }),
  };
}

function numberItem(
  { number }: ArchivedTenant,
  holder: Holder | undefined,
  live: Tenant | undefined,
): ItemDraft {
  return settled({
    kind: 'setting',
    key: tenantKeys.number,
    what: `Tenant number: ${number}`,
    verdict: live?.number === number ? 'keep' : 'create',
    reason: holder ? `${number} belongs to ${holder.name} here, so the tenant gets a new number.` : null,
  });
}

function sayStatus({ status }: ArchivedTenant, isInactive: boolean): string {
  if (!isInactive) return `It comes in ${status}, as it was.`;
  return status === 'inactive'
    ? 'It comes in inactive, as it was.'
    : 'It was active and comes in inactive, as chosen. Activate it when everything is checked.';
}

export function partnerItem(
  { partnerId }: ArchivedTenant,
  partner: Tenant | undefined,
  live: Tenant | undefined,
): ItemDraft[] {
  if (partnerId === null) return [];
  const said = { kind: 'setting', key: tenantKeys.partner, what: 'Partner' } as const;
  if (!partner)
    return [
      settled({
        ...said,
        verdict: 'skip',
        reason: `Its partner (${partnerId}) is not in this cluster, so it becomes a tenant of the provider's own.`,
      }),
    ];
  const verdict = live?.partnerId === partnerId ? 'keep' : 'create';
  return [settled({ ...said, verdict, reason: `It belongs to ${partner.name}.` })];
}

export const groups = {
  company: 'Company',
  classification: 'Classification',
  contact: 'Contact',
  address: 'Address',
  locale: 'Time zone and formats',
  billing: 'Billing',
  capacity: 'Capacity',
  endpoints: 'Endpoints',
} as const satisfies Partial<Record<keyof ArchivedTenant, string>>;

/** One item for each group of settings that says something. */
function groupItems(tenant: ArchivedTenant, live: Tenant | undefined): ItemDraft[] {
  return (Object.keys(groups) as (keyof typeof groups)[])
    .filter((group) => saysSomething(tenant[group]))
    .map((group) => {
      const said = { kind: 'setting', key: `setting:${group}`, what: groups[group] } as const;
      if (!live) return settled({ ...said, verdict: 'create' });
      return isEqual(live[group], tenant[group])
        ? settled({ ...said, verdict: 'keep' })
        : settled({ ...said, verdict: 'skip', reason: 'It says something else here, and that stays.' });
    });
}

export function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(saysSomething);
  return value !== null && value !== undefined && value !== '';
}
