import { signIn } from './client.mjs';
import { medians } from './medians.mjs';

const most = 100;
const length = 10;

/** Searches a person makes: small and large blocks, any start and round ones, everywhere and behind a prefix. */
const searches = [
  { size: 10 },
  { size: 50, boundary: 10 },
  { size: 100, boundary: 100 },
  { size: 500, boundary: 50 },
  { size: 1000, boundary: 1000 },
  { size: 1_000_000, boundary: 1000 },
  { size: 20, boundary: 1, prefix: 5 },
  { size: 200, boundary: 100, prefix: 6 },
];

/** The free-block finder among so many ranges, through the JSON interface. */
export async function measureFreeBlocks({ server, count, systemId, benchRange }) {
  const client = await signIn(server.address);
  const space = encodeURIComponent(systemId);
  const ask = (search) => (turn) => {
    const { size, boundary = 1, prefix = 0 } = search;
    const digits = benchRange((turn * 7919) % count).first.slice(0, prefix);
    return client.ask(
      `/api/v1/free-blocks?space=${space}&length=${length}&size=${size}&boundary=${boundary}&prefix=${digits}`,
    );
  };
  const runs = Object.fromEntries(searches.map((search, at) => [at, ask(search)]));
  const result = await medians(runs, { warmUp: 5, rounds: 40 });
  const all = Object.values(result).toSorted((a, b) => a - b);
  const slowest = all.at(-1);
  const middle = all[all.length >> 1];
  return [
    {
      what: 'Free-block search among 1,000,000 ranges, median of eight kinds',
      figure: middle,
      against: most,
      unit: 'ms',
      most,
    },
    { what: 'The slowest of the eight kinds', figure: slowest, against: most, unit: 'ms', most },
  ];
}
