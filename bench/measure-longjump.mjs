import { medians } from './medians.mjs';

/** What the LongJump interface is asked, beside what a person would type for it in the console. */
function pairsOf({ common, rare, none }) {
  const byName = { sortBy: 'name' };
  return [
    ['everybody, first page', { sort: 'number' }, {}],
    ['everybody by name, with total', { count: true }, { ...byName, getTotalRecordCount: '1' }],
    ...[
      ['common', common],
      ['rare', rare],
      ['none', none],
    ].flatMap(([how, q]) => [
      [`name contains three letters, ${how}`, { q }, { filter: `name contains '${q}'` }],
      [`the same by name, ${how}`, { q }, { filter: `name contains '${q}'`, ...byName }],
    ]),
    ['company contains three letters', { q: common }, { filter: `company contains '${common}'` }],
    ['the same by name', { q: common }, { filter: `company contains '${common}'`, ...byName }],
    [
      'the sample of the page, with AND and OR',
      { q: common },
      { filter: `company contains '${common}' AND (active = 1 OR number > 1000)` },
    ],
    ['name contains, rare, with total', { q: rare, count: true }, totalOf(`name contains '${rare}'`)],
    ['name starts with two letters, by name', { q: 'as' }, { filter: "name starts with 'as'", ...byName }],
    ['a tenant by its id', { q: '1000500000' }, { filter: 'id = 1000500000' }],
    ['active, by name', { status: 'active' }, { filter: 'active = 1', ...byName }],
    [
      'active, by name, with total',
      { status: 'active', count: true },
      { ...totalOf('active = 1'), ...byName },
    ],
  ];
}

function totalOf(filter) {
  return { filter, getTotalRecordCount: '1' };
}

/** The search of the LongJump interface beside the console's own, the two in turn; and how soon it refuses. */
export async function measureLongJump({ place, openSearches, terms }) {
  const searches = await openSearches(place);
  const rows = [];
  for (const [what, own, theirs] of pairsOf(terms)) {
    const { console, longjump } = await medians(
      {
        console: () => processorTime(() => searches.console(own)),
        longjump: () => processorTime(() => searches.longjump(theirs)),
      },
      { warmUp: 15, rounds: 41 },
    );
    rows.push({
      what: `LongJump search, ${what}, against the console's`,
      ...{ figure: longjump, against: console, unit: 'ms', target: 2 },
    });
  }
  const { refusal } = await medians(
    { refusal: () => processorTime(() => refused(searches.longjump({ filter: "country = 'Norway'" }))) },
    { warmUp: 15, rounds: 41 },
  );
  rows.push({
    what: 'Refusal of a filter that no index serves',
    figure: refusal,
    against: 50,
    unit: 'ms',
    most: 50,
  });
  await searches.close();
  return rows;
}

/** In milliseconds. Both run in this process, so that what else the machine does counts for neither. */
async function processorTime(work) {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

async function refused(search) {
  const refusal = await search.then(
    () => undefined,
    (error) => error,
  );
  if (refusal?.code !== 'search-too-broad') throw new Error('A filter that no index serves was not refused.');
}
