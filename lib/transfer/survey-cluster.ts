import type { AccessNumberBlock } from '../access-numbers/model';
import { emailKey, type Person } from '../accounts/model';
import type { CommandContext } from '../context';
import type { NumberHold } from '../number-spaces/model';
import { successor } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import type { TelephonySystem } from '../telephony-systems/model';
import { nameKey } from '../tenants/keys';
import type { Tenant } from '../tenants/model';
import type { HeldRange } from '../tenants/store';
import { rangesOf } from '../tenants/telephony-profile';
import type { ArchiveContent, ImportChoices } from './model';
import { type Holder, type SurveyedHolders, surveyHolders } from './survey-holders';
import { valueOf, wantedOf } from './wanted-tenant';

export type { Holder };

/** What there is that an archive meets: everything its plan depends on. */
export interface ClusterSurvey extends SurveyedHolders {
  now: string;
  /** The tenant with the GUID of the archive, outside the bin or in it. */
  same: Tenant | undefined;
  numberHolder: Holder | undefined;
  partner: Tenant | undefined;
  systems: readonly TelephonySystem[];
  /** The one that the tenant would be on. */
  system: TelephonySystem | undefined;
  /** What others hold of the directory and abbreviated numbers, in order, and what people keep on hold. */
  directoryNumbers: readonly HeldRange[];
  holds: readonly NumberHold[];
  /** Blocks of the inventory that share a number with the archive, in order. */
  blocks: readonly AccessNumberBlock[];
  people: {
    byId: ReadonlyMap<string, Person>;
    /** Who signs in with an address, as address or as login id. */
    byEmail: ReadonlyMap<string, Person>;
    /** The same for a login id. */
    byLoginId: ReadonlyMap<string, Person>;
  };
  takenCallingLists: ReadonlySet<string>;
}

/** In ranges or people between two turns of others. */
const stretch = 50;
const heldPerPage = 1000;

/** Reads what exists against an archive, with the values that were chosen instead of its own. */
export async function surveyCluster(
  { stores, now, actor }: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  content: ArchiveContent,
  choices: ImportChoices,
): Promise<ClusterSurvey> {
  const { tenant } = content;
  const wanted = wantedOf(content, choices);
  const systems = await stores.telephonySystems.list();
  const system = wanted.system === null ? undefined : findSystem(systems, valueOf(wanted.system));
  const holders = await surveyHolders(stores, { id: tenant.id, wanted, system });
  const numberHolder = await stores.tenants.findByNumber(tenant.number);
  return {
    now,
    same: await stores.tenants.find(tenant.id),
    ...holders,
    numberHolder: numberHolder?.id === tenant.id ? undefined : numberHolder,
    partner: tenant.partnerId === null ? undefined : await stores.tenants.find(tenant.partnerId),
    systems,
    system,
    ...(await surveyDirectory({ stores, now, actor }, content, system)),
    blocks: await stores.accessNumbers.listOverlapsOfMany(
      content.accessNumbers.map(({ number, count }) => rangeFrom(number, count)),
      now,
    ),
    people: await surveyPeople(stores, content, choices),
    takenCallingLists: new Set(
      await stores.callingLists.findTaken(
        content.callingLists.map(({ id }) => id),
        tenant.id,
      ),
    ),
  };
}

function findSystem(systems: readonly TelephonySystem[], name: string): TelephonySystem | undefined {
  return systems.find((system) => nameKey(system.name) === nameKey(name));
}

/** An archived block was checked to end within its length. */
export function rangeFrom(number: string, count: number): NumberRange {
  const last = (BigInt(number) + BigInt(count) - 1n).toString().padStart(number.length, '0');
  return { first: number, last };
}

async function surveyDirectory(
  { stores, now, actor }: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  { tenant }: ArchiveContent,
  system: TelephonySystem | undefined,
): Promise<Pick<ClusterSurvey, 'directoryNumbers' | 'holds'>> {
  const [directoryNumbers, holds]: [HeldRange[], NumberHold[]] = [[], []];
  if (!tenant.telephony || !system) return { directoryNumbers, holds };
  for (const [at, { first, last }] of rangesOf(tenant.telephony).entries()) {
    if (at % stretch === stretch - 1) await stores.imports.giveWay();
    const range = { first, last };
    const common = { systemId: system.id, exceptTenantId: tenant.id, limit: heldPerPage };
    directoryNumbers.push(
      ...(await listAll(range, heldPerPage, (part) =>
        stores.numberRanges.listOverlaps({ ...common, range: part }),
      )),
    );
    holds.push(
      ...(await stores.numberHolds.listOverlaps(
        {
          space: system.id,
          range,
          limit: heldPerPage,
          ...(actor.kind === 'person' && { exceptPersonId: actor.personId }),
        },
        now,
      )),
    );
  }
  return { directoryNumbers, holds };
}

/** Every answer for a range, page by page. */
async function listAll<Found extends NumberRange>(
  { first, last }: NumberRange,
  perPage: number,
  list: (range: NumberRange) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let from: string | undefined = first; from !== undefined && from <= last; ) {
    const page = await list({ first: from, last });
    found.push(...page);
    const end = page.at(-1)?.last;
    from = page.length < perPage || end === undefined ? undefined : successor(end);
  }
  return found;
}

/** Whom the archive's people meet: by their ids, by their addresses, and by the addresses that were chosen instead. */
async function surveyPeople(
  { people, imports }: CommandContext['stores'],
  content: ArchiveContent,
  { items }: ImportChoices,
): Promise<ClusterSurvey['people']> {
  const [byId, byEmail] = [new Map<string, Person>(), new Map<string, Person>()];
  const byLoginId = new Map<string, Person>();
  for (const [at, { id, email, loginId }] of content.people.entries()) {
    if (at % stretch === stretch - 1) await imports.giveWay();
    const person = await people.find(id);
    if (person) byId.set(id, person);
    const key = `person:${id}`;
    const chosen = Object.hasOwn(items, key) ? items[key]?.value : undefined;
    for (const address of [email, ...(chosen === undefined ? [] : [chosen])]) {
      const holder = await people.findCredentials(address);
      if (!holder) continue;
      const { passwordHash: _hash, ...known } = holder;
      byEmail.set(emailKey(address), known);
    }
    const namesake = loginId === null ? undefined : await people.findByLoginId(loginId);
    if (loginId !== null && namesake) byLoginId.set(emailKey(loginId), namesake);
  }
  return { byId, byEmail, byLoginId };
}
