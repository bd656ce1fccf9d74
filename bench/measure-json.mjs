import { clientOf, signIn } from './client.mjs';
import { medians } from './medians.mjs';

/** The JSON reads beside a bare Next route handler that sends the same bytes from the same statements. */
export async function measureJson({ product, bare, idOf, count }) {
  const ours = await signIn(product.address);
  const theirs = clientOf(bare.address);
  const idAt = (turn) => idOf((turn * 7919) % count);
  const reads = {
    'JSON read of one tenant': {
      ours: (turn) => ours.ask(`/api/v1/tenants/${idAt(turn)}`),
      theirs: (turn) => theirs.ask(`/api/tenants/${idAt(turn)}`),
    },
    'First list page as JSON': {
      ours: () => ours.ask('/api/v1/tenants?limit=50'),
      theirs: () => theirs.ask('/api/tenants'),
    },
  };
  const rows = [];
  for (const [what, runs] of Object.entries(reads)) {
    if ((await runs.ours(1)) !== (await runs.theirs(1)))
      throw new Error(`${what}: the bare handler does not send the same bytes.`);
    const result = await medians(runs, { warmUp: 300, rounds: 600 });
    rows.push({
      what: `${what}, against a bare handler`,
      figure: result.ours,
      against: result.theirs,
      unit: 'ms',
      target: 1.5,
    });
  }
  return rows;
}
