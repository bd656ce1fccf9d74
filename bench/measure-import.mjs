import { importOnce, purge } from './archive-calls.mjs';
import { importBare } from './bare-archives.mjs';
import { signIn } from './client.mjs';
import { givenArchive, givenCsvZip } from './given-archive.mjs';
import { medianOf } from './medians.mjs';
import { needPrograms } from './shell.mjs';
import { watchMemory } from './watch-memory.mjs';

const allowance = 256;
const megabyte = 2 ** 20;

/**
 * Archives of ever more records through the vendor's one-shot import, beside what two common programs need for the same
 * values. Every round ends with the tenant gone again.
 */
export async function measureImport({ server, cache, counts, rounds }) {
  needPrograms('sqlite3', 'unzip', 'zip');
  const client = await signIn(server.address);
  const { databaseVersion } = await client.json('/api/health');
  const memory = watchMemory(server.pid);
  const idle = await memory.begin();
  await warmUp({ server, client, cache, databaseVersion });
  const measured = [];
  for (const count of counts) {
    const archive = await givenArchive(cache, { records: count, databaseVersion });
    const zip = await givenCsvZip(cache, count);
    const times = { product: [], bare: [] };
    await memory.begin();
    for (let round = 0; round < rounds; round += 1) {
      times.product.push(await importOnce({ server, client, archive }));
      await purge(client, archive.tenant.id);
      times.bare.push(importBare(cache, zip));
    }
    const peak = (await memory.peak()) - idle;
    measured.push({ count, product: medianOf(times.product), bare: medianOf(times.bare), peak });
  }
  await memory.stop();
  return rowsOf(measured);
}

function rowsOf(measured) {
  const [few, , many] = measured.length > 2 ? measured : [measured[0], , measured.at(-1)];
  const perRecord = ({ product, count }) => (product / count) * 1_000_000;
  return [
    ...measured.map(({ count, product, bare }) => ({
      what: `Import of ${count.toLocaleString('en')} records, against unzip and sqlite3`,
      figure: product / 1000,
      against: bare / 1000,
      unit: 's',
      // Below a million the start of the reading process is what takes the time.
      ...(count >= 1_000_000 && { target: 1.6 }),
    })),
    ...measured.map(({ count, peak }) => ({
      what: `Peak of resident memory above idle, import of ${count.toLocaleString('en')} records`,
      figure: peak / megabyte,
      against: allowance,
      unit: 'MB',
      most: allowance,
    })),
    {
      what: `Time for a record at ${many.count.toLocaleString('en')}, against ${few.count.toLocaleString('en')}`,
      figure: perRecord(many),
      against: perRecord(few),
      unit: 'ns·10³',
      target: 1.3,
    },
  ];
}

async function warmUp({ server, client, cache, databaseVersion }) {
  const archive = await givenArchive(cache, { records: 1000, databaseVersion });
  for (let turn = 0; turn < 2; turn += 1) {
    await importOnce({ server, client, archive });
    await purge(client, archive.tenant.id);
  }
}
