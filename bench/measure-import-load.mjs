import { download, importOnce, purge } from './archive-calls.mjs';
import { signIn } from './client.mjs';
import { givenArchive } from './given-archive.mjs';

const records = 1_000_000;
/** Milliseconds between two requests, as a person or a screen would ask. */
const pause = 20;
/** Each is done so often that its p99 says something. */
const rounds = 4;

/**
 * How long reading the tenants list and saving a tenant take while an archive of a million records comes in, and while
 * it goes out, beside the same with nothing else going on.
 */
export async function measureImportLoad({ server, cache, idOf }) {
  const [client, reader, writer] = await Promise.all([1, 2, 3].map(() => signIn(server.address)));
  const { databaseVersion } = await client.json('/api/health');
  const archive = await givenArchive(cache, { records, databaseVersion });
  const visit = { reader, writer, id: idOf(1) };
  await visitFor(visit, 3000);
  const idle = await visitFor(visit, 15_000);
  const during = { import: { list: [], save: [] }, export: { list: [], save: [] } };
  for (let round = 0; round < rounds; round += 1) {
    add(during.import, await visitWhile(visit, () => importOnce({ server, client, archive })));
    add(during.export, await visitWhile(visit, () => download(server, client, archive.tenant.id)));
    await purge(client, archive.tenant.id);
  }
  return Object.entries(during).flatMap(([what, times]) => [
    {
      what: `Tenants list, p99 during an ${what} of ${records.toLocaleString('en')} records, against idle`,
      figure: p99(times.list),
      against: p99(idle.list),
      unit: 'ms',
      target: 3,
    },
    {
      what: `A tenant's save during the same ${what}, median, against idle`,
      figure: median(times.save),
      against: median(idle.save),
      unit: 'ms',
      target: 5,
    },
    {
      what: 'The same, p99',
      figure: p99(times.save),
      against: p99(idle.save),
      unit: 'ms',
      target: 5,
    },
  ]);
}

function add(all, { list, save }) {
  all.list.push(...list);
  all.save.push(...save);
}

async function visitWhile(visit, work) {
  const state = { isOver: false };
  const working = work().finally(() => (state.isOver = true));
  const times = await visitUntil(visit, () => state.isOver);
  await working;
  return times;
}

function visitFor(visit, milliseconds) {
  const end = performance.now() + milliseconds;
  return visitUntil(visit, () => performance.now() > end);
}

/** One reads and one writes, each after a pause. */
async function visitUntil({ reader, writer, id }, isOver) {
  const [list, save] = await Promise.all([
    repeat(isOver, () => reader.ask('/api/v1/tenants?limit=50')),
    repeat(isOver, (turn) =>
      writer.ask(`/api/v1/tenants/${id}`, {
        method: 'PATCH',
        body: { company: `Company ${Date.now()} ${turn}` },
      }),
    ),
  ]);
  return { list, save };
}

async function repeat(isOver, ask) {
  const times = [];
  while (!isOver()) {
    const began = performance.now();
    await ask(times.length);
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return times;
}

const p99 = (times) => at(times, 0.99);
const median = (times) => at(times, 0.5);

function at(times, part) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
}
