import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessNumberBlock } from '../access-numbers/model';
import type { Actor } from '../actor';
import { compareRanges, countNumbers, intersect, overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { type Conflict, conflicts, keyOfAll } from './conflicts';
import { emptyArchive } from './empty-archive.testing';
import type { ArchiveContent, ImportChoices, PlanChoice } from './model';
import { type DrawnPlan, planImport } from './plan-import';
import { type ClusterSurvey, rangeFrom } from './survey-cluster';

const actor: Actor = {
  kind: 'person',
  personId: 'me',
  name: 'Me',
  email: 'me@provider.example',
  role: 'provider-administrator',
  tenantId: null,
  access: 'full',
  sessionId: 's',
  mustChangePassword: false,
};

const none: ImportChoices = { status: 'as-it-was', items: {} };

function contentOf(over: Partial<ArchiveContent> = {}): ArchiveContent {
  return { ...emptyArchive, ...over };
}

function surveyOf(over: Partial<ClusterSurvey> = {}): ClusterSurvey {
  return {
    now: '2026-01-05T08:00:00.000Z',
    same: undefined,
    urls: new Map(),
    names: new Map(),
    customerNumbers: new Map(),
    free: { url: null, name: null, customerNumber: null },
    numberHolder: undefined,
    partner: undefined,
    systems: [],
    system: undefined,
    directoryNumbers: [],
    holds: [],
    blocks: [],
    people: { byId: new Map(), byEmail: new Map(), byLoginId: new Map() },
    takenCallingLists: new Set(),
    ...over,
  };
}

const tyres = { id: 'tyres', name: 'Nordic Tyres' };

function block(number: string, count: number, over: Partial<AccessNumberBlock> = {}): AccessNumberBlock {
  return {
    id: `block-${number}`,
    number,
    last: rangeFrom(number, count).last,
    count,
    media: 'VOICE',
    state: 'free',
    stateUntil: null,
    tenant: null,
    reservedBy: null,
    lastTenant: null,
    trunks: [],
    smsAccounts: [],
    note: null,
    source: 'console',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...over,
  };
}

const archived = (number: string, count: number) => ({ number, count, media: 'VOICE' as const, note: null });
const held = { state: 'assigned', tenant: tyres } as const;
const trunks = [{ name: 'Carrier North', prefix: '' }];

/** What the plan says of access numbers: `4670100–4670199 skip`. */
function numbersOf({ plan }: DrawnPlan): string[] {
  return plan.items
    .filter(({ kind }) => kind === 'access-number')
    .map(({ what, verdict }) => `${what} ${verdict}`);
}

function draw(blocks: AccessNumberBlock[], accessNumbers = [archived('4670100', 100)], items = {}) {
  const survey = surveyOf({ blocks: blocks.toSorted((a, b) => (a.number < b.number ? -1 : 1)) });
  const choices = { ...none, items };
  return planImport(contentOf({ accessNumbers }), { survey, choices, actor });
}

const all = (conflict: Conflict, choice: PlanChoice) => ({ [keyOfAll(conflict)]: { choice } });

describe('access numbers of an archive', () => {
  it('that are nowhere yet are created, on no trunk', async () => {
    const drawn = await draw([]);
    expect(numbersOf(drawn)).toEqual(['4670100–4670199 create']);
    expect(drawn.plan.applicable).toBe(true);
    expect(drawn.deeds.blocks).toMatchObject([
      { deed: 'create', range: { first: '4670100', last: '4670199' } },
    ]);
  });

  it('that are assigned to nobody are assigned, and their trunk stays', async () => {
    const { plan } = await draw([block('4670100', 100, { trunks })]);
    expect(plan.items.find(({ kind }) => kind === 'access-number')).toMatchObject({
      verdict: 'assign',
      reason: 'Here and assigned to nobody; its trunk Carrier North stays.',
    });
  });

  it('of another tenant are left alone, and somebody has to decide', async () => {
    const drawn = await draw([block('4670100', 100, held)]);
    expect(numbersOf(drawn)).toEqual(['4670100–4670199 held']);
    expect(drawn.plan.applicable).toBe(false);
    expect(drawn.deeds.blocks).toEqual([]);
  });

  it('are skipped as a whole when one of them lies in a range of another tenant', async () => {
    const blocks = [block('4670142', 1, held), block('4670100', 10)];
    const { plan, deeds } = await draw(blocks, undefined, all('access-number-held', 'skip'));
    expect(plan.items.find(({ kind }) => kind === 'access-number')).toMatchObject({
      key: 'access-number:4670100+100',
      verdict: 'skip',
      reason: '4670100–4670199 is skipped as a whole: 4670142 belongs to Nordic Tyres.',
      holder: tyres,
    });
    expect(plan.applicable).toBe(true);
    expect(deeds.blocks).toEqual([]);
  });

  it('are taken as far as they are free when that was chosen, and the holder is asked for the rest', async () => {
    const blocks = [block('4670142', 1, held), block('4670100', 10, { trunks })];
    const drawn = await draw(blocks, undefined, { 'access-number:4670100+100': { choice: 'request' } });
    expect(numbersOf(drawn)).toEqual([
      '4670142 held',
      '4670100–4670109 assign',
      '4670110–4670141 create',
      '4670143–4670199 create',
    ]);
    expect(drawn.deeds.requests).toEqual([{ range: { first: '4670142', last: '4670142' }, holder: tyres }]);
    const only = await draw(blocks, undefined, { 'access-number:4670100+100': { choice: 'free-parts' } });
    expect(only.deeds.requests).toEqual([]);
  });

  it('that overlap other blocks of nobody keep those, cut where needed, and get the rest (B7)', async () => {
    const drawn = await draw([block('4670090', 20), block('4670150', 10), block('4670195', 20)]);
    expect(numbersOf(drawn)).toEqual([
      '4670100–4670109 assign',
      '4670110–4670149 create',
      '4670150–4670159 assign',
      '4670160–4670194 create',
      '4670195–4670199 assign',
    ]);
    expect(drawn.plan.applicable).toBe(true);
  });

  it('in quarantine after this very tenant come back to it; after another one somebody decides', async () => {
    const until = { state: 'quarantined', stateUntil: '2026-02-01T00:00:00.000Z' } as const;
    const own = await draw([
      block('4670100', 100, { ...until, lastTenant: { id: 'greene', name: 'Greene' } }),
    ]);
    expect(numbersOf(own)).toEqual(['4670100–4670199 assign']);
    const blocks = [block('4670100', 50, { ...until, lastTenant: tyres })];
    const open = await draw(blocks);
    expect(numbersOf(open)).toEqual(['4670100–4670199 quarantine']);
    expect(open.plan.applicable).toBe(false);
    const taken = await draw(blocks, undefined, all('access-number-quarantined', 'take'));
    expect(numbersOf(taken)).toEqual(['4670100–4670149 assign', '4670150–4670199 create']);
    const parts = await draw(blocks, undefined, all('access-number-quarantined', 'free-parts'));
    expect(numbersOf(parts)).toEqual(['4670100–4670149 quarantine', '4670150–4670199 create']);
  });

  it('that somebody else reserved are taken by an administrator only', async () => {
    const reserved = {
      state: 'reserved',
      stateUntil: '2026-02-01T00:00:00.000Z',
      reservedBy: { id: 'ann', name: 'Ann Berg' },
    } as const;
    const blocks = [block('4670100', 100, reserved)];
    const taking = { ...none, items: all('access-number-reserved', 'take') };
    const survey = surveyOf({ blocks });
    const content = contentOf({ accessNumbers: [archived('4670100', 100)] });
    const administrators = await planImport(content, { survey, choices: taking, actor });
    expect(numbersOf(administrators)).toEqual(['4670100–4670199 assign']);
    const operator: Actor = { ...actor, role: 'provider-operator' };
    const operators = await planImport(content, { survey, choices: taking, actor: operator });
    expect(numbersOf(operators)).toEqual(['4670100–4670199 quarantine']);
    const mine = [block('4670100', 100, { ...reserved, reservedBy: { id: 'me', name: 'Me' } })];
    expect(numbersOf(await draw(mine))).toEqual(['4670100–4670199 assign']);
  });

  it('that are its own already stay', async () => {
    const own = { state: 'assigned', tenant: { id: 'greene', name: 'Greene' } } as const;
    expect(numbersOf(await draw([block('4670100', 100, own)]))).toEqual(['4670100–4670199 keep']);
  });
});

describe('whatever the archive and the cluster', () => {
  /** Disjoint stretches of three digits, each with something at random. */
  const stretches = <T>(extra: fc.Arbitrary<T>) =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 15 }), extra), {
        maxLength: 25,
      })
      .map((parts) => {
        let at = 0;
        return parts.flatMap(([gap, count, more]) => {
          const first = at + gap;
          at = first + count;
          return at > 999 ? [] : [{ number: String(first).padStart(3, '0'), count, more }];
        });
      });
  const states = fc.constantFrom('free', 'held', 'own', 'quarantined', 'after-own', 'reserved', 'mine');
  const blocksFrom = (parts: { number: string; count: number; more: string }[]) =>
    parts.map(({ number, count, more }) => {
      const over: Record<string, Partial<AccessNumberBlock>> = {
        held,
        own: { state: 'assigned', tenant: { id: 'greene', name: 'Greene' } },
        quarantined: { state: 'quarantined', lastTenant: tyres },
        'after-own': { state: 'quarantined', lastTenant: { id: 'greene', name: 'Greene' } },
        reserved: { state: 'reserved', reservedBy: { id: 'ann', name: 'Ann' } },
        mine: { state: 'reserved', reservedBy: { id: 'me', name: 'Me' } },
      };
      return block(number, count, over[more] ?? {});
    });
  const choices = fc.record({
    held: fc.constantFrom(...conflicts['access-number-held']),
    quarantined: fc.constantFrom(...conflicts['access-number-quarantined']),
    reserved: fc.constantFrom(...conflicts['access-number-reserved']),
  });
  const worlds = fc.record({
    blocks: stretches(states).map(blocksFrom),
    wanted: stretches(fc.constant(null)).map((parts) =>
      parts.map(({ number, count }) => archived(number, count)),
    ),
    choices: choices.map((chosen) =>
      Object.fromEntries(
        Object.entries(chosen).map(([standing, choice]) => [`all:access-number-${standing}`, { choice }]),
      ),
    ),
  });

  it('every archived number has exactly one verdict', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ({ blocks, wanted, choices }) => {
        const { numbers } = await draw(blocks, wanted, choices);
        const asked = wanted.map(({ number, count }) => rangeFrom(number, count));
        const said = numbers.access.map(({ range }) => range).toSorted(compareRanges);
        for (const [at, range] of said.entries()) {
          const next = said[at + 1];
          expect(next !== undefined && overlap(range, next)).toBe(false);
          expect(asked.some((one) => range.first >= one.first && range.last <= one.last)).toBe(true);
        }
        expect(sum(said)).toBe(sum(asked));
      }),
    );
  });

  it('nothing is given to the tenant that another one holds, and nothing is given twice', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ({ blocks, wanted, choices }) => {
        const { deeds } = await draw(blocks, wanted, choices);
        const others = blocks.filter(({ tenant }) => tenant?.id === tyres.id);
        for (const { range } of deeds.blocks)
          expect(others.some((other) => overlap({ first: other.number, last: other.last }, range))).toBe(
            false,
          );
        const given = deeds.blocks.map(({ range }) => range).toSorted(compareRanges);
        expect(given.some((range, at) => at > 0 && overlap(range, given[at - 1] as NumberRange))).toBe(false);
        for (const deed of deeds.blocks) {
          const met = blocks.filter((one) => overlap({ first: one.number, last: one.last }, deed.range));
          if (deed.deed === 'create') expect(met).toEqual([]);
          else {
            const within = intersect({ first: deed.block.number, last: deed.block.last }, deed.range);
            expect(within).toEqual(deed.range);
          }
        }
      }),
    );
  });

  it('the order of the records makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer(), async ({ blocks, wanted, choices }, seed) => {
        const shuffled = wanted.toSorted((a, b) => hash(a.number, seed) - hash(b.number, seed));
        const [one, other] = [await draw(blocks, wanted, choices), await draw(blocks, shuffled, choices)];
        expect(other.plan.digest).toBe(one.plan.digest);
      }),
    );
  });

  it('once it was applied, planning again finds everything its own', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ({ blocks, wanted, choices }) => {
        const { deeds } = await draw(blocks, wanted, choices);
        const own = { state: 'assigned', tenant: { id: 'greene', name: 'Greene' } } as const;
        const given = deeds.blocks.map(({ range }) => block(range.first, Number(countNumbers(range)), own));
        const kept = wanted.filter(({ number, count }) => {
          const range = rangeFrom(number, count);
          return (
            sum(given.flatMap((one) => intersect({ first: one.number, last: one.last }, range) ?? [])) ===
            BigInt(count)
          );
        });
        const again = await draw(given, kept, choices);
        expect(numbersOf(again).every((line) => line.endsWith(' keep'))).toBe(true);
      }),
    );
  });

  const sum = (ranges: readonly NumberRange[]) =>
    ranges.reduce((total, range) => total + countNumbers(range), 0n);
  const hash = (text: string, seed: number) => (Number(text) * 7919 + seed) % 997;
});

describe('the tenant of an archive', () => {
  const drawTenant = (
    survey: Partial<ClusterSurvey>,
    items = {},
    over: Partial<ArchiveContent['tenant']> = {},
  ) => {
    const content = contentOf();
    return planImport(
      { ...content, tenant: { ...content.tenant, ...over } },
      { survey: surveyOf(survey), choices: { ...none, items }, actor },
    );
  };
  const find = ({ plan }: DrawnPlan, key: string) => plan.items.find((item) => item.key === key);

  it('takes another url when its own is taken, one that nobody has being shown', async () => {
    const taken = {
      urls: new Map([['greene', tyres]]),
      free: { url: 'greene-2', name: null, customerNumber: null },
    };
    const open = await drawTenant(taken);
    expect(find(open, 'tenant:url')).toMatchObject({
      verdict: 'held',
      conflict: 'url-taken',
      choices: ['rename', 'stop'],
      choice: null,
      value: 'greene-2',
      holder: tyres,
    });
    expect(open.plan.applicable).toBe(false);
    const renamed = await drawTenant(taken, { 'tenant:url': { choice: 'rename', value: 'greene.example' } });
    expect(renamed.deeds.tenant.url).toBe('greene.example');
    expect(renamed.plan.applicable).toBe(true);
  });

  it('is not renamed to what is taken, too', async () => {
    const urls = new Map([
      ['greene', tyres],
      ['tyres', tyres],
    ]);
    const drawn = await drawTenant({ urls }, { 'tenant:url': { choice: 'rename', value: 'tyres' } });
    expect(find(drawn, 'tenant:url')).toMatchObject({ verdict: 'held', choice: null, value: 'tyres' });
    expect(drawn.plan.applicable).toBe(false);
  });

  it('gets a new number when its own belongs to another, and says so', async () => {
    const drawn = await drawTenant({ numberHolder: tyres });
    expect(drawn.deeds.tenant.number).toBeNull();
    expect(find(drawn, 'tenant:number')?.reason).toBe(
      '1000000007 belongs to Nordic Tyres here, so the tenant gets a new number.',
    );
  });

  it('becomes the provider’s own when its partner is not here', async () => {
    const drawn = await drawTenant({}, {}, { partnerId: 'partner' });
    expect(drawn.deeds.tenant.partnerId).toBeNull();
    expect(find(drawn, 'tenant:partner')).toMatchObject({ verdict: 'skip' });
    expect(drawn.plan.applicable).toBe(true);
  });

  it('keeps its status, or comes in inactive', async () => {
    expect((await drawTenant({})).deeds.tenant.status).toBe('active');
    const inactive = await planImport(contentOf(), {
      survey: surveyOf(),
      choices: { status: 'inactive', items: {} },
      actor,
    });
    expect(inactive.deeds.tenant.status).toBe('inactive');
    expect(inactive.plan.digest).not.toBe((await drawTenant({})).plan.digest);
  });
});

describe('the telephony of an archive', () => {
  const telephony = {
    system: 'MX-ONE One',
    customerNumber: 100,
    customerName: '100',
    acronym: null,
    domainName: 'acme.example',
    domainOwner: false,
    restrictTerminalRegistrationFromForeignIPDomains: false,
    enableShortUserIdFormat: false,
    allowDirectCallsBetweenCustomers: false,
    exceptionForDialingNumbers: null,
    financeId: null,
    directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 1, extraDigits: '' }],
    commonAbbreviatedNumbers: [],
    subscribers: [],
  };
  const system = {
    id: 'two',
    name: 'MX-ONE Two',
    servers: [1],
    domains: ['acme.example'],
    featureLevels: ['BASIC'],
    createdAt: '',
    updatedAt: '',
    version: 1,
  };
  const drawn = (survey: Partial<ClusterSurvey>, items = {}) => {
    const content = contentOf();
    return planImport(
      { ...content, tenant: { ...content.tenant, telephony } },
      { survey: surveyOf({ systems: [system], ...survey }), choices: { ...none, items }, actor },
    );
  };
  const lines = ({ plan }: DrawnPlan) =>
    plan.items
      .filter(({ kind }) => kind === 'telephony' || kind === 'directory-number')
      .map(({ what, verdict }) => `${what} ${verdict}`);

  it('waits for a system when there is none of its name, or is left out', async () => {
    const open = await drawn({});
    expect(lines(open)).toEqual(['Telephony system: MX-ONE One refuse', '1000–1020 refuse']);
    expect(open.plan.applicable).toBe(false);
    const without = await drawn({}, { telephony: { choice: 'skip' } });
    expect(lines(without)).toEqual(['Telephony system: MX-ONE One skip', '1000–1020 skip']);
    expect([without.plan.applicable, without.deeds.tenant.telephony]).toEqual([true, null]);
  });

  it('comes onto another system that was chosen, if that offers everything', async () => {
    const choice = { telephony: { choice: 'rename', value: 'MX-ONE Two' } };
    const moved = await drawn({ system }, choice);
    expect(moved.plan.applicable).toBe(true);
    expect(moved.deeds.tenant.telephony).toEqual({ ...telephony, system: 'MX-ONE Two' });
    const unfit = await drawn({ system: { ...system, domains: ['other.example'] } }, choice);
    expect(unfit.plan.items.find(({ key }) => key === 'telephony')).toMatchObject({
      verdict: 'refuse',
      conflict: 'telephony-unfit',
      choice: null,
    });
  });

  it('leaves out directory numbers that another tenant has, as a whole or in part', async () => {
    const other = {
      kind: 'directory',
      first: '1005',
      last: '1006',
      tenantId: 'tyres',
      tenantName: 'Nordic Tyres',
    } as const;
    const directoryNumbers = [other];
    const skipped = await drawn({ system, directoryNumbers }, all('directory-number-held', 'skip'));
    expect(skipped.deeds.tenant.telephony?.directoryNumbers).toEqual([]);
    const parts = await drawn({ system, directoryNumbers }, all('directory-number-held', 'free-parts'));
    expect(parts.deeds.tenant.telephony?.directoryNumbers).toMatchObject([
      { directoryNumbers: '1000-1004,1007-1020' },
    ]);
  });
});
