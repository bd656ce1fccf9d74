import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import type { Context } from '../../context';
import { Problem } from '../../problem';
import { ask } from '../../query';
import type { Subject } from './field-model';
import { checkFilter } from './filter/check';
import { parseFilter } from './filter/parse';
import { findPartners } from './find-partners';
import { findRows, searchLimits } from './find-rows';
import { planSearch } from './plan-search';
import { readSubjects } from './read-subjects';
import { givenTenants, tenantOf } from './search.testing';
import type { SearchInput } from './search-input';
import { searchTenants } from './search-tenants';

/** Four tenants between them have every kind of value; one has next to nothing. */
const msp = tenantOf({ name: 'MSP 15', number: 500, isPartner: true, createdAt: '2025-12-31T23:59:59.999Z' });
const smith = tenantOf({
  name: 'BSmith Inc',
  number: 1000,
  company: 'Ben Smith & Sons',
  partnerId: msp.id,
  contact: { firstName: "O'Neill", lastName: 'Šmíd', email: 'BSmith@Email.com', phone: '+1 650-555-1212' },
  address: {
    street: '1230 Midas Way',
    city: 'Sunnyvale',
    state: 'CA',
    zip: '94086',
    country: 'United States',
  },
  locale: { timeZone: 'America/Los_Angeles', dateFormat: 'mm/dd/yyyy', currencyFormat: '$' },
  billing: {
    ...{
      paymentType: 'Manual',
      discount: 12.5,
      trialDays: 30,
      licenseBlocks: 2,
      nextBillingDate: '2026-02-28',
    },
    ...{ subscriberPlan: 'plan-1', subscriberOption: 'option-1', accessoryPlan: 'accessory-1', free: true },
  },
  capacity: { numberOfUsers: 1, estimatedNumberOfUsers: 4, documentSpace: 100, dataSpace: 200 },
  classification: 'gold',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-03-01T10:00:00.500Z',
});
const greene = tenantOf({
  name: 'Greene Services',
  number: 1001,
  status: 'inactive',
  company: 'Müller_100% Ltd',
  address: { country: 'India' },
  billing: { discount: 0, free: false, nextBillingDate: '2026-03-01' },
  capacity: { numberOfUsers: 25 },
  createdAt: '2026-01-01T12:00:00.000Z',
});
const bare = tenantOf({ name: 'Ärger', number: 2000, createdAt: '2026-01-02T00:00:00.000Z' });
const binned = tenantOf({ name: 'Smith in the bin', number: 3000, deletedAt: '2026-01-03T00:00:00.000Z' });
const everybody = [500, 1000, 1001, 2000];

/** Filter, and the numbers of those whom it finds. */
const cases: [filter: string, numbers: number[]][] = [
  ['number = 1000', [1000]],
  ['number != 1000', [500, 1001, 2000]],
  ['number < 1000', [500]],
  ['number less than equals 1000', [500, 1000]],
  ['number greater than 1000', [1001, 2000]],
  ['number >= 1000.5', [1001, 2000]],
  ['number < 1000.5', [500, 1000]],
  ['number = 1000.5', []],
  ['number = BLANK', []],
  ["id = '1000'", [1000]],
  ['id > 500 AND id < 2000', [1000, 1001]],
  ["name = 'bsmith  INC'", [1000]],
  ["name != 'BSmith Inc'", [500, 1001, 2000]],
  ["name < 'greene services'", [500, 1000, 1001, 2000].filter((number) => [1000, 2000].includes(number))],
  ["name <= 'greene services'", [1000, 1001, 2000]],
  ["name > 'greene services'", [500]],
  ["name >= 'greene services'", [500, 1001]],
  ["name contains 'SMITH'", [1000]],
  ["name contains 'ee'", [1001]],
  ["name not contains 'smith'", [500, 1001, 2000]],
  ["name starts with 'a'", [2000]],
  ["name starts with 'b'", [1000]],
  ["name ends with 'Inc'", [1000]],
  ["name ends with 'es'", [1001]],
  ["name = ''", []],
  ["name != ''", everybody],
  ["company contains 'smith'", [1000]],
  ["company contains 'muller'", [1001]],
  ["company contains '100%'", [1001]],
  ["company contains 'r_1'", [1001]],
  ["company = 'ben smith & sons'", [1000]],
  ["company starts with 'ben smith'", [1000]],
  ["company ends with 'sons'", [1000]],
  ["company contains 'inc'", []],
  ["company = ''", [500, 2000]],
  ["company != ''", [1000, 1001]],
  ['company = BLANK', [500, 2000]],
  ["company not contains 'smith'", [500, 1001, 2000]],
  ["email = 'bsmith@email.COM'", [1000]],
  ["email ends with '@email.com'", [1000]],
  ["first_name = 'o''neill'", [1000]],
  ["last_name = 'smid'", [1000]],
  ["phone contains '555-12'", [1000]],
  ["street starts with '1230'", [1000]],
  ["city = 'SUNNYVALE'", [1000]],
  ["state = 'ca'", [1000]],
  ["zip = '94086'", [1000]],
  ["country = 'India'", [1001]],
  ["country not equal to 'India'", [500, 1000, 2000]],
  ["country < 'j'", [1001]],
  ['time_zone = 12', [1000]],
  ['time_zone != 12', [500, 1001, 2000]],
  ['time_zone = BLANK', [500, 1001, 2000]],
  ["date_format = 'MM/DD/YYYY'", [1000]],
  ["currency_format = '$'", [1000]],
  ["classification equals 'Gold'", [1000]],
  ["payment_type = 'manual'", [1000]],
  ['discount = 12.5', [1000]],
  ['discount >= 0', [1000, 1001]],
  ['discount = BLANK', [500, 2000]],
  ['discount != 0', [500, 1000, 2000]],
  ['number_of_users > 1', [1001]],
  ['estimated_number_of_users = 4', [1000]],
  ['document_space <= 100', [1000]],
  ['data_space != BLANK', [1000]],
  ['trial_days = 30', [1000]],
  ['license_blocks < 3', [1000]],
  ['active = 1', [500, 1000, 2000]],
  ['active = false', [1001]],
  ['active != TRUE', [1001]],
  ['msp = 1', [500]],
  ['is_partner = 0', [1000, 1001, 2000]],
  ['free = 1', [1000]],
  ['free = 0', [1001]],
  ['free = BLANK', [500, 2000]],
  ['deleted = 0', everybody],
  ['deleted = 1', []],
  ['partner = 500', [1000]],
  ["partner = '500'", [1000]],
  ['partner != 500', [500, 1001, 2000]],
  ['partner = 4711', []],
  ['partner != 4711', everybody],
  ['partner = BLANK', [500, 1001, 2000]],
  ['partner != BLANK', [1000]],
  [`partner_id = '${msp.id}'`, [1000]],
  ["base_subscriber_plan = 'plan-1'", [1000]],
  ["base_subscriber_option = 'option-1'", [1000]],
  ["accessory_purchase_plan contains 'accessory'", [1000]],
  ["start_date = '2026-01-01'", [1000, 1001]],
  ["start_date != '2026-01-01'", [500, 2000]],
  ["start_date < '2026-01-01'", [500]],
  ["start_date <= '2026-01-01'", [500, 1000, 1001]],
  ["start_date > '2026-01-01'", [2000]],
  ["start_date >= '2026-01-01'", [1000, 1001, 2000]],
  ["start_date = '2026-01-01T12:00:00Z'", [1001]],
  ["start_date > '2026-01-01T00:00:00Z'", [1001, 2000]],
  ["start_date < '2026-01-01T00:00:00Z'", [500]],
  ["start_date = '2025-12-31T23:59:59Z'", [500]],
  ["date_modified = '2026-03-01T10:00:00Z'", [1000]],
  ["next_billing_date = '2026-02-28'", [1000]],
  ["next_billing_date > '2026-02-28'", [1001]],
  ["next_billing_date >= '2026-02-28T00:00:00Z'", [1000, 1001]],
  ['next_billing_date = BLANK', [500, 2000]],
  ["company contains 'smith' AND (active = 1 OR number > 1000)", [1000]],
  ["name contains 'xyz' OR company contains 'muller' OR number = 500", [500, 1001]],
  ["(name contains 'smith' OR name contains 'greene') AND active = 0", [1001]],
  ["Tenant.Company contains 'smith'", [1000]],
];

/** What is sent to break out of a filter is text like any other, or a refusal. */
const attempts = [
  "name = ''' OR ''1''=''1'",
  "company contains '%'' OR 1=1 --'",
  'name contains \'"smith" OR name:b*\'',
  "company contains 'smi* NEAR('",
  "name contains '''; drop table tenants; --'",
  "company contains '\\'",
  "name starts with '_mith'",
];

const refused: [filter: string, message: string][] = [
  ["nmae = 'x'", 'Did you mean “name”?'],
  ["whatever_this_is = 'x'", 'GET field/tenant lists them'],
  ["password = 'x'", 'password cannot be searched: it is a secret.'],
  ['appList = 1', 'is only ever sent'],
  ['name = 5', "single quotes: 'smith'"],
  ["number = 'x'", 'without quotes'],
  ["number = '5' OR active = 'true'", 'without quotes'],
  ["number_of_users = '5'", 'without quotes'],
  ['active = 2', '1 or 0'],
  ['active > 0', 'does not fit here'],
  ["name contains ''", 'at least one letter'],
  ['name contains BLANK', 'at least one letter'],
  ["number contains '1'", 'compare numbers with'],
  ["start_date contains '2026'", 'compare dates with'],
  ['start_date = 2026', "'2026-12-31'"],
  ["start_date = '12/31/2026'", "'2026-12-31'"],
  ["start_date = '2026-02-30'", "'2026-12-31'"],
  ["start_date = '2026-01-01T12:00:00.000Z'", "'2026-12-31'"],
  ["start_date = '2026-01-01T12:00:00+01:00'", "'2026-12-31'"],
  ["start_date = '2026-01-01T24:00:00Z'", "'2026-12-31'"],
  ["start_date = ''", "'2026-12-31'"],
  ["partner = 'MSP 15'", 'digits, or BLANK'],
  ['partner > 5', 'does not fit here'],
  ['time_zone = 9999', 'no code 9999'],
];

onBothEngines('a search of tenants', (world) => {
  let operator: Context;

  beforeAll(async () => {
    operator = world.as('provider-operator');
    await givenTenants(world, [msp, smith, greene, bare, binned]);
  });

  const search = (input: SearchInput, context = operator) => ask(context, searchTenants, input);
  const numbersOf = ({ subjects }: { subjects: Subject[] }) => subjects.map(({ tenant }) => tenant.number);

  it.each(cases)('finds by %s', async (filter, numbers) => {
    expect(numbersOf(await search({ filter }))).toEqual(numbers);
    expect(await search({ filter, getTotalRecordCount: '' })).toMatchObject({ total: numbers.length });
  });

  it.each(attempts)('takes %s for nothing but text', async (filter) => {
    expect(numbersOf(await search({ filter }))).toEqual([]);
  });

  it.each(refused)('refuses %s', async (filter, message) => {
    const refusal = await refusalOf(search({ filter }));
    expect(refusal).toMatchObject({ kind: 'malformed', code: 'search-filter' });
    expect(refusal?.message).toContain(message);
  });

  describe('among very many', () => {
    const tiny = { few: 0, small: 0, looked: 100, firstStretch: 1, longestStretch: 2 };

    async function findAmongMany(input: SearchInput, limits = tiny) {
      const stores = world.storage.read;
      const plan = planSearch(input);
      const filter = plan.filter && (await findPartners(stores, plan.filter));
      const { ids, total } = await findRows(stores, { ...plan, filter }, { ...searchLimits, ...limits });
      return { numbers: numbersOf({ subjects: await readSubjects(stores, ids) }), total };
    }

    it.each(cases)('walks an index for %s, or says that none serves it', async (filter, numbers) => {
      const found = await findAmongMany({ filter, getTotalRecordCount: '1' }).catch(
        (error: unknown) => error,
      );
      if (found instanceof Problem) expect(found.code).toBe('search-too-broad');
      else expect(found).toEqual({ numbers, total: numbers.length });
    });

    it.each([
      'number = 1000',
      'id > 500 AND id < 2000',
      "name = 'bsmith inc'",
      "name starts with 'b'",
      "name contains 'SMITH'",
      "name ends with 'Inc'",
      "company contains 'smith'",
      "company = 'ben smith & sons'",
      'active = 1',
      'msp = 1',
      'partner = 500',
      'partner = BLANK',
      "start_date >= '2026-01-01'",
      "date_modified = '2026-03-01T10:00:00Z'",
      "company contains 'smith' AND (active = 1 OR number > 1000)",
      "country = 'United States' AND company contains 'smith'",
      "name contains 'xyz' OR company contains 'muller' OR number = 500",
    ])('serves %s', async (filter) => {
      await expect(findAmongMany({ filter })).resolves.toBeDefined();
    });

    it.each([
      ["country = 'India'", ['“country =”']],
      ["name contains 'ab'", ['“name contains”', 'three characters']],
      ["company contains 'smith' OR city = 'Rome'", ['“city =”', 'each side of an OR']],
      ["active = 1 AND country != 'India' AND discount > 5", ['“country !=”, “discount >”']],
      ["name not contains 'smith'", ['“name not contains”']],
    ])('says of %s what no index serves', async (filter, parts) => {
      const refusal = await refusalOf(findAmongMany({ filter }));
      expect(refusal).toMatchObject({ kind: 'malformed', code: 'search-too-broad' });
      for (const part of parts) expect(refusal?.message).toContain(part);
    });

    it('says that it cannot sort them by what no index orders', async () => {
      const refusal = await refusalOf(findAmongMany({ sortBy: 'country' }));
      expect(refusal).toMatchObject({ code: 'search-too-broad', issues: [{ path: 'sortBy' }] });
      expect(refusal?.message).toContain('too many to be sorted by country');
    });

    it.each(['id', 'number', 'name', 'start_date', 'date_modified'])(
      'pages by %s without a gap or a double, up and down',
      async (sortBy) => {
        for (const sortOrder of ['asc', 'desc'])
          for (const filter of ['', 'active = 1', 'number > 500', "start_date < '2026-01-02'"]) {
            const whole = numbersOf(await search({ filter, sortBy, sortOrder }));
            const paged: number[] = [];
            for (let page = 0; page * 1 <= whole.length; page += 1) {
              const input = { filter, sortBy, sortOrder, page: `${page}`, pageSize: '1' };
              paged.push(...(await findAmongMany(input)).numbers);
            }
            expect(paged).toEqual(whole);
          }
      },
    );

    it('refuses to look at more than it may', async () => {
      const filter = "number > 0 AND country = 'nowhere'";
      expect((await refusalOf(findAmongMany({ filter }, { ...tiny, looked: 2 })))?.message).toContain(
        'one by one',
      );
      const deep = { filter: 'active = 1', page: '2', pageSize: '1' };
      expect((await refusalOf(findAmongMany(deep, { ...tiny, looked: 2 })))?.message).toContain('id > ');
    });

    it('finds nothing behind the last page', async () => {
      expect(await findAmongMany({ page: '1000000000', pageSize: '1000' })).toMatchObject({ numbers: [] });
    });
  });

  it('sorts by two fields, what is empty first, and then by id', async () => {
    const sorted = async (input: SearchInput) => numbersOf(await search(input));
    expect(await sorted({})).toEqual(everybody);
    expect(await sorted({ sortBy: 'country' })).toEqual([500, 2000, 1001, 1000]);
    expect(await sorted({ sortBy: 'country', sortOrder: 'desc' })).toEqual([1000, 1001, 500, 2000]);
    expect(await sorted({ sortBy: 'active', sortBy2: 'name', sortOrder2: 'desc' })).toEqual([
      1001, 500, 1000, 2000,
    ]);
    expect(await sorted({ sortBy: 'discount', sortOrder: 'DESC', sortBy2: "'number'" })).toEqual([
      1000, 1001, 500, 2000,
    ]);
    expect(await sorted({ sortBy: 'name' })).toEqual([2000, 1000, 1001, 500]);
  });

  it('gives a page, and how many there are in all when asked', async () => {
    expect(numbersOf(await search({ pageSize: '1' }))).toEqual([500]);
    expect(numbersOf(await search({ pageSize: '3', page: '1' }))).toEqual([2000]);
    expect(await search({ pageSize: '1', getTotalRecordCount: '' })).toMatchObject({ total: 4 });
    expect(await search({ pageSize: '1', getTotalRecordCount: 'false' })).not.toHaveProperty('total');
  });

  it('answers with the fields that were asked for', async () => {
    const named = async (fieldList: string) =>
      (await search({ fieldList })).fields.map((field) => field.name);
    expect(await named('name, ID ,tenant.company')).toEqual(['name', 'id', 'company']);
    expect((await named('*')).length).toBeGreaterThan(40);
    expect(await named('')).toEqual(await named('name,*'));
    expect((await refusalOf(search({ fieldList: 'name,compny' })))?.message).toContain('“company”');
  });

  it.each([
    [{ pageSize: '0' }, 'pageSize'],
    [{ pageSize: '1001' }, 'pageSize'],
    [{ pageSize: '1000000000' }, 'pageSize'],
    [{ page: '-1' }, 'page'],
    [{ page: '1.5' }, 'page'],
    [{ sortBy: 'nothing' }, 'sortBy'],
    [{ sortBy: 'password' }, 'sortBy'],
    [{ sortBy: 'name', sortOrder: 'up' }, 'sortOrder'],
    [{ sortBy2: 'x', sortOrder2: 'asc' }, 'sortBy2'],
    [{ getTotalRecordCount: 'perhaps' }, 'getTotalRecordCount'],
  ])('refuses %j', async (input, path) => {
    expect(await refusalOf(search(input))).toMatchObject({ kind: 'malformed', issues: [{ path }] });
  });

  it('shows a partner its own subtree and nothing else', async () => {
    const context = world.as('partner-administrator');
    const actor = { ...context.actor, tenantId: msp.id } as Context['actor'];
    const partner = { ...context, actor };
    expect(numbersOf(await search({ getTotalRecordCount: '1' }, partner))).toEqual([1000]);
    expect(await search({ getTotalRecordCount: '1' }, partner)).toMatchObject({
      total: 1,
      subjects: [{ partner: { number: 500, name: 'MSP 15' } }],
    });
    for (const [filter, numbers] of cases)
      expect(numbersOf(await search({ filter }, partner))).toEqual(
        numbers.filter((number) => number === 1000),
      );
    expect(numbersOf(await search({ filter: 'number = 1001 OR active = 0' }, partner))).toEqual([]);
    expect(numbersOf(await search({ sortBy: 'name', pageSize: '1', page: '1' }, partner))).toEqual([]);
  });

  it('is refused to whoever may not list tenants', async () => {
    expect(await refusalOf(search({}, world.as('tenant-administrator')))).toMatchObject({
      kind: 'forbidden',
    });
    expect(await refusalOf(search({}, world.as('anonymous')))).toMatchObject({ kind: 'unauthenticated' });
  });

  it('goes on without gaps or doubles while tenants come and go, by the id of the last', async () => {
    const seen: number[] = [];
    for (let last = 0; ; last = seen.at(-1) ?? 0) {
      const page = await search({ filter: `id > ${last}`, pageSize: '2' });
      seen.push(...numbersOf(page));
      if (page.subjects.length < 2) break;
      const late = tenantOf({ name: `Newcomer ${last}`, number: 9000 + seen.length });
      if (seen.length <= 2) await givenTenants(world, [late]);
      await world.storage.transact(async (stores) => {
        const gone = await stores.tenants.find(msp.id);
        if (gone) await stores.tenants.save({ ...gone, deletedAt: '2026-01-06T00:00:00.000Z' }, gone);
      });
    }
    expect(seen).toEqual([500, 1000, 1001, 2000, 9002]);
  });
});

describe('a checked filter', () => {
  it('keeps the words of each condition for whoever has to be told', () => {
    expect(checkFilter(parseFilter("COUNTRY EQUALS 'x'"))).toMatchObject({ said: 'country =' });
  });
});

async function refusalOf(asked: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
