import { clientOf, signIn } from './client.mjs';
import { medians } from './medians.mjs';

const target = 3;
const length = 10;

/** The number map at every depth of a space with so many ranges, against the tenants page of the same server. */
export async function measureMap({ server, count, systemId, benchRange }) {
  const { token } = await signIn(server.address);
  const reader = clientOf(server.address, { cookie: `sid=${token}` });
  const space = encodeURIComponent(systemId);
  const at = (turn, digits) => benchRange((turn * 7919) % count).first.slice(0, digits);
  const page = (digits) => (turn) =>
    reader.ask(`/numbers/map?space=${space}&length=${length}&prefix=${at(turn, digits)}`);
  const depths = { top: 0, middle: 4, thousand: 7, hundred: 8, ten: 9 };
  const runs = Object.fromEntries(Object.entries(depths).map(([name, digits]) => [name, page(digits)]));
  const result = await medians(
    { tenants: () => reader.ask('/tenants'), ...runs },
    { warmUp: 20, rounds: 100 },
  );
  const [worst] = Object.keys(depths).toSorted((a, b) => result[b] - result[a]);
  const row = (name, what) => ({ what, figure: result[name], against: result.tenants, unit: 'ms', target });
  return [
    row('top', 'Server time of the number map with 1,000,000 ranges, all numbers, against the tenants page'),
    row(worst, `The same at the depth that takes longest (${depths[worst]} of ${length} digits)`),
  ];
}
