import { signIn } from './client.mjs';
import { medians } from './medians.mjs';

/** Search by three letters through HTTP, beside one pass over the names in the memory of this process. */
export async function measureSearch({ server, names, terms }) {
  const client = await signIn(server.address);
  const rows = [];
  for (const [how, term] of Object.entries(terms)) {
    const { total } = await client.json(`/api/v1/tenants?limit=50&sort=name&count=true&q=${term}`);
    const found = pass(names, term);
    if (total !== found) throw new Error(`“${term}” is in ${found} names, but the search says ${total}.`);
    const result = await medians(
      {
        search: () => client.ask(`/api/v1/tenants?limit=50&sort=name&count=true&q=${term}`),
        pass: async () => void pass(names, term),
      },
      { warmUp: 10, rounds: 60 },
    );
    rows.push({
      what: `Search by three letters, ${how} (${total.toLocaleString('en')} hits), against one pass over the names`,
      figure: result.search,
      against: result.pass,
      unit: 'ms',
      target: 2.5,
    });
  }
  return rows;
}

function pass(names, term) {
  let found = 0;
  for (const name of names) if (name.includes(term)) found += 1;
  return found;
}
