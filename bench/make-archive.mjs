import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { csvLines, ndjsonLines, recordColumns } from './records.mjs';

const madeAt = '2026-01-01T08:00:00.000Z';
const idOf = (kind, at) => `0195${kind}-0000-7000-8000-${String(at).padStart(12, '0')}`;

/**
 * Writes an archive of one tenant as `contract.md` describes it, without any code of the product: a calling list of so
 * many records, and access numbers. `at` tells tenants apart. `stored` leaves the records unpacked, as random text that
 * cannot be packed. Memory holds a few records, however many there are.
 */
export async function makeArchive(file, options) {
  const { records = 0, blocks = [], at = 0, databaseVersion, stored = false, status = 'inactive' } = options;
  const list = { id: idOf('0002', at), bytes: 0, sha256: '' };
  const lines = () => ndjsonLines(records, stored);
  const tenant = tenantOf(at, status);
  const hash = createHash('sha256');
  for await (const chunk of lines()) {
    list.bytes += chunk.length;
    hash.update(chunk);
  }
  list.sha256 = hash.digest('hex');
  const small = [
    ['tenant.json', [tenant], true],
    ['access-numbers.ndjson', blocks.map((block) => ({ media: 'VOICE', note: null, ...block }))],
    ['people.ndjson', []],
    ['calling-lists.ndjson', records > 0 ? [listOf(list.id, records)] : []],
  ].map(([path, rows, isOne]) => {
    const text = isOne
      ? `${JSON.stringify(rows[0])}\n`
      : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    return { path, rows: rows.length, content: Buffer.from(text) };
  });
  const heavy =
    records > 0 ? [{ path: `calling-lists/${list.id}.ndjson`, rows: records, ...list, id: undefined }] : [];
  const history = { path: 'audit.ndjson', rows: 0, content: Buffer.alloc(0) };
  const entries = [...small, ...heavy, history];
  const manifest = {
    format: 'tenantry.tenant',
    formatVersion: 1,
    platformVersion: '0.1.0',
    databaseVersion,
    asOf: madeAt,
    tenant: { id: tenant.id, url: tenant.url, name: tenant.name },
    secrets: [],
    entries: entries.map(({ path, rows, content, bytes, sha256 }) => ({
      path,
      rows,
      bytes: content?.length ?? bytes,
      sha256: content ? createHash('sha256').update(content).digest('hex') : sha256,
    })),
  };
  const zip = new yazl.ZipFile();
  const place = { mtime: new Date(1980, 0, 1), mode: 0o100644 };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest)}\n`), 'manifest.json', place);
  for (const { path, content } of entries) {
    if (content) zip.addBuffer(content, path, { ...place, compress: content.length > 0 });
    else
      zip.addReadStreamLazy(path, { ...place, compress: !stored }, (take) =>
        take(null, Readable.from(lines(), { objectMode: false })),
      );
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${file}.part`));
  await rename(`${file}.part`, file);
  return { file, tenant, listId: list.id };
}

/** The same records as `makeArchive` puts in, as CSV with their position, for programs that know nothing of archives. */
export async function makeCsv(file, records) {
  await pipeline(Readable.from(csvLines(records)), createWriteStream(`${file}.part`));
  await rename(`${file}.part`, file);
}

function tenantOf(at, status) {
  const nothing = (...names) => Object.fromEntries(names.map((name) => [name, null]));
  return {
    id: idOf('0001', at),
    number: 700_000_000 + at,
    url: `moving-${at}.example`,
    name: `Moving ${at}`,
    company: 'Moving AB',
    status,
    isPartner: false,
    partnerId: null,
    contact: nothing('firstName', 'lastName', 'email', 'phone'),
    address: nothing('street', 'city', 'state', 'zip', 'country'),
    locale: nothing('timeZone', 'dateFormat', 'currencyFormat'),
    billing: nothing('paymentType', 'discount', 'trialDays', 'licenseBlocks', 'nextBillingDate'),
    capacity: nothing('numberOfUsers', 'documentSpace', 'dataSpace'),
    telephony: null,
    endpoints: [],
    createdAt: madeAt,
    updatedAt: madeAt,
    version: 1,
  };
}

function listOf(id, records) {
  return {
    id,
    name: 'Autumn campaign',
    columns: recordColumns,
    keyColumn: 'phone',
    records,
    createdAt: madeAt,
    updatedAt: madeAt,
    version: 1,
  };
}
