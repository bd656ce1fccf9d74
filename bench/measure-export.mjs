import { download, importOnce, purge } from './archive-calls.mjs';
import { exportBare, importBare } from './bare-archives.mjs';
import { signIn } from './client.mjs';
import { givenArchive, givenCsvZip } from './given-archive.mjs';
import { medianOf } from './medians.mjs';
import { needPrograms } from './shell.mjs';
import { watchMemory } from './watch-memory.mjs';

const allowance = 256;
const megabyte = 2 ** 20;

/** A tenant's archive as it is downloaded, beside two common programs that write the same values into a ZIP. */
export async function measureExport({ server, cache, counts, rounds }) {
  needPrograms('sqlite3', 'unzip', 'zip');
  const client = await signIn(server.address);
  const { databaseVersion } = await client.json('/api/health');
  const memory = watchMemory(server.pid);
  const idle = await memory.begin();
  const measured = [];
  for (const count of counts) {
    const archive = await givenArchive(cache, { records: count, databaseVersion });
    await importOnce({ server, client, archive });
    importBare(cache, await givenCsvZip(cache, count));
    await download(server, client, archive.tenant.id);
    await memory.begin();
    const times = { product: [], first: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      const { whole, first } = await download(server, client, archive.tenant.id);
      times.product.push(whole);
      times.first.push(first);
      times.bare.push(exportBare(cache));
    }
    const peak = (await memory.peak()) - idle;
    await purge(client, archive.tenant.id);
    const [product, first, bare] = [times.product, times.first, times.bare].map(medianOf);
    measured.push({ count, product, first, bare, peak });
  }
  await memory.stop();
  return measured.flatMap(rowsOf);
}

function rowsOf({ count, product, first, bare, peak }) {
  const records = `${count.toLocaleString('en')} records`;
  return [
    {
      what: `Export of ${records}, against sqlite3 and zip`,
      figure: product / 1000,
      against: bare / 1000,
      unit: 's',
      target: 1.4,
    },
    { what: `First byte of it, ${records}`, figure: first, against: 50, unit: 'ms', most: 50 },
    {
      what: `Peak of resident memory above idle, export of ${records}`,
      figure: peak / megabyte,
      against: allowance,
      unit: 'MB',
      most: allowance,
    },
  ];
}
