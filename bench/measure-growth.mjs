import { signIn } from './client.mjs';
import { medians } from './medians.mjs';

const limit = 50;
const target = 2;

/** How much slower each thing is with many tenants than with few, both servers asked in turn. */
export async function measureGrowth({ few, many, numberInside, idOf, freeNumbers }) {
  const worlds = {};
  for (const [name, { server, count }] of Object.entries({ few, many })) {
    const client = await signIn(server.address);
    worlds[name] = { client, count, deep: await cursorAt(client, Math.min(5000, count - 2 * limit)) };
  }
  const list = ({ client }, query) => client.ask(`/api/v1/tenants?limit=${limit}${query}`);
  const tenantAt = ({ count }, turn) => (turn * 7919) % count;

  /** Adds a free range to a tenant, and takes it away again the next time; reading it first is not counted. */
  async function saveRange(world, turn) {
    const at = tenantAt(world, turn >> 1);
    const path = `/api/v1/tenants/${idOf(at)}`;
    if (turn % 2 === 0) world.telephony = (await world.client.json(path)).telephony;
    const added = turn % 2 === 0 ? [{ directoryNumbers: freeNumbers(at, turn) }] : [];
    const body = { ...world.telephony, directoryNumbers: [...world.telephony.directoryNumbers, ...added] };
    const began = performance.now();
    await world.client.ask(`${path}/telephony`, { method: 'PUT', body });
    return performance.now() - began;
  }

  const figures = {
    'First list page': (world) => list(world, ''),
    'First list page, with total': (world) => list(world, '&count=true'),
    'Page 5,000 rows deep': (world) => list(world, `&after=${world.deep}`),
    'Search by one letter': (world) => list(world, '&q=n'),
    'Search by one letter, with total': (world) => list(world, '&q=n&count=true'),
    'Search by a number inside a range': (world, turn) =>
      list(world, `&count=true&q=${numberInside(tenantAt(world, turn))}`),
    'Save a range with its overlap check': saveRange,
  };
  const rows = [];
  for (const [what, run] of Object.entries(figures)) {
    const runs = Object.fromEntries(
      Object.entries(worlds).map(([name, world]) => [name, (turn) => run(world, turn)]),
    );
    const result = await medians(runs, { warmUp: 40, rounds: 200 });
    rows.push({ what, figure: result.many, against: result.few, unit: 'ms', target });
  }
  return rows;
}

async function cursorAt(client, rows) {
  let cursor = '';
  for (let seen = 0; seen < rows; seen += 200)
    cursor = (
      await client.json(`/api/v1/tenants?limit=${Math.min(200, rows - seen)}${cursor && `&after=${cursor}`}`)
    ).next;
  return cursor;
}
