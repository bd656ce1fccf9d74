import type { CommandContext } from '../context';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import { hiddenHolder, tellHolder } from '../partners/model';
import { conflict, type Issue, invalid } from '../problem';
import type { Stores } from '../stores';
import type { TelephonySystem } from '../telephony-systems/model';
import { findHolds } from './check-holds';
import { nameKey } from './keys';
import type { TenantDraft } from './model';
import type { HeldRange } from './store';
import { rangesOf, type TelephonyProfile } from './telephony-profile';

/** How many clashes of one range are named; the rest is the same news again. */
const namedClashes = 3;

interface Wanted {
  draft: TenantDraft & { url: string };
  exceptId?: string;
}

/**
 * Holds a draft against what exists: its telephony system's choices (422), then names and numbers that others have
 * (409). All mistakes of the first kind are told at once, then all of the second.
 */
export async function checkAgainstCluster(
  context: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  { draft, exceptId }: Wanted,
): Promise<void> {
  const { stores } = context;
  const { telephony } = draft;
  const system = telephony ? await stores.telephonySystems.findByName(telephony.system) : undefined;
  if (telephony) {
    const issues = system ? checkChoices(telephony, system) : [unknownSystem(telephony.system)];
    if (issues.length > 0) throw invalid(issues);
  }
  const taken = await findTaken(stores, { draft, exceptId, system });
  const overlaps = telephony && system ? await findOverlaps(stores, { telephony, system, exceptId }) : [];
  const holds = telephony && system ? await findHolds(context, telephony, system.id) : [];
  const issues = [...taken, ...overlaps, ...holds];
  if (issues.length > 0) throw conflict(issues);
}

function unknownSystem(name: string): Issue {
  return {
    path: 'telephony.system',
    code: 'unknown-telephony-system',
    message: `There is no telephony system “${name}”. Choose one from the list.`,
  };
}

/** What a profile names that the system does not have. */
export function checkChoices(telephony: TelephonyProfile, system: TelephonySystem): Issue[] {
  const issues: Issue[] = [];
  if (!system.domains.includes(telephony.domainName)) {
    issues.push({
      path: 'telephony.domainName',
      code: 'unknown-domain',
      message: `${system.name} has no domain “${telephony.domainName}”. Choose one of its domains.`,
    });
  }
  for (const [at, subscriber] of telephony.subscribers.entries()) {
    if (!system.featureLevels.includes(subscriber.featurelevel)) {
      issues.push({
        path: `telephony.subscribers.${at}.featurelevel`,
        code: 'unknown-feature-level',
        message: `The licence of ${system.name} has no feature level “${subscriber.featurelevel}”. It has ${system.featureLevels.join(', ')}.`,
      });
    }
    if (!system.servers.includes(subscriber.numberRange)) {
      issues.push({
        path: `telephony.subscribers.${at}.numberRange`,
        code: 'unknown-server',
        message: `${system.name} has no server ${subscriber.numberRange}. It has ${system.servers.join(', ')}.`,
      });
    }
  }
  return issues;
}

async function findTaken(
  stores: Stores,
  { draft, exceptId, system }: Wanted & { system: TelephonySystem | undefined },
): Promise<Issue[]> {
  const customerNumber = draft.telephony?.customerNumber;
  const holders = await stores.tenants.findHolders({
    nameKey: nameKey(draft.name),
    url: draft.url,
    ...(system && customerNumber !== undefined ? { customer: { systemId: system.id, customerNumber } } : {}),
    ...(exceptId === undefined ? {} : { exceptId }),
  });
  return holders.map(({ taken, id, name }) => {
    const told = tellHolder({ id, name });
    if (taken === 'name')
      return {
        path: 'name',
        code: 'name-taken',
        message: `There is already a tenant named ${told.holder?.name ?? draft.name}.`,
        ...told,
      };
    if (taken === 'url')
      return { path: 'url', code: 'url-taken', message: `The url ${draft.url} belongs to ${name}.`, ...told };
    return {
      path: 'telephony.customerNumber',
      code: 'customer-number-taken',
      message: `Customer number ${customerNumber} on ${system?.name} belongs to ${name}.`,
      ...told,
    };
  });
}

async function findOverlaps(
  stores: Stores,
  {
    telephony,
    system,
    exceptId,
  }: { telephony: TelephonyProfile; system: TelephonySystem; exceptId: string | undefined },
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const { path, kind: _, ...range } of rangesOf(telephony)) {
    const held = await stores.numberRanges.listOverlaps({
      systemId: system.id,
      range,
      ...(exceptId === undefined ? {} : { exceptTenantId: exceptId }),
      limit: namedClashes,
    });
    for (const other of held) {
      issues.push({
        path: `telephony.${path}`,
        code: 'range-overlap',
        message: sayOverlap(range, other),
        ...tellHolder({ id: other.tenantId, name: other.tenantName }),
      });
    }
  }
  return issues;
}

function sayOverlap(range: NumberRange, other: HeldRange): string {
  const said = `${showRange(range)} overlaps ${other.tenantName} (${showRange(other)}). Shorten the range`;
  return other.tenantId === hiddenHolder.id ? `${said}.` : `${said} or open ${other.tenantName}.`;
}
