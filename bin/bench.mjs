#!/usr/bin/env node
/**
 * `npm run bench`: the figures of docs/performance.md. Options: --tenants=1000,1000000, --ranges=10000,1000000 (few and
 * many), --records=100000,1000000,5000000, --rounds=5 and --only=<names>, as below. The data is kept in
 * .cache/bench; the report goes to the terminal.
 */
import { spawnSync } from 'node:child_process';
import { constants, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refuseOldNode } from './node-version.mjs';
import { buildIfNeeded, installIfNeeded, root } from './prepare.mjs';

refuseOldNode();
const { values: options } = parseArgs({
  options: {
    tenants: { type: 'string', default: '1000,1000000' },
    ranges: { type: 'string', default: '10000,1000000' },
    records: { type: 'string', default: '100000,1000000,5000000' },
    rounds: { type: 'string', default: '5' },
    only: {
      type: 'string',
      default:
        'growth,search,longjump,json,page,start,overlaps,map,free-blocks,sheet,import,export,import-load,plan,activation,answers',
    },
  },
});
const [few, many] = options.tenants.split(',').map(Number);
const [fewRanges, manyRanges] = options.ranges.split(',').map(Number);
const records = options.records.split(',').map(Number);
const rounds = Number(options.rounds);
const wanted = new Set(options.only.split(','));
installIfNeeded();
buildIfNeeded();
process.chdir(root);

const { loadProgram } = await import('./load-program.mjs');
const { bareFolder, startBare, startProduct } = await import('../bench/servers.mjs');
const { printTable } = await import('../bench/print-table.mjs');
const program = await loadProgram('bench/programs.ts');
const { givenDataFolder, idOf, numberInside, freeNumbers, terms, readNames, recordStatements } = program;
const { benchRange, givenRangesFolder, openFolder, rangesSystem } = program;
const { archivedBlocks, givenBlocksFolder } = program;

const cache = join(root, '.cache/bench');
const rows = [];
const say = (text) => process.stderr.write(`${text}\n`);

const isWanted = (...figures) => figures.some((figure) => wanted.has(figure));
const folders = {};
if (isWanted('growth', 'search', 'json', 'page', 'start')) buildBare();
if (isWanted('growth', 'search', 'longjump', 'json', 'page', 'start', 'sheet', 'import-load')) {
  for (const count of [few, many]) {
    say(`${count.toLocaleString('en')} tenants …`);
    folders[count] = await givenDataFolder(cache, count);
  }
}
if (isWanted('overlaps', 'map', 'free-blocks')) await measureNumberSpaces();
if (wanted.has('start')) await measure('start', { dataFolder: folders[many] });
if (wanted.has('growth')) {
  await withServers([startProduct(folders[few]), startProduct(folders[many])], ([small, large]) =>
    measure('growth', {
      few: { server: small, count: few },
      many: { server: large, count: many },
      idOf,
      numberInside,
      freeNumbers,
    }),
  );
}
if (wanted.has('sheet')) {
  await withServers([startProduct(folders[few])], ([server]) => measure('sheet', { server }));
}
if (wanted.has('search')) {
  const names = readNames(folders[many]);
  await withServers([startProduct(folders[many])], ([server]) => measure('search', { server, names, terms }));
}
if (wanted.has('longjump')) {
  const place = { dataFolder: folders[many] };
  await measure('longjump', { place, openSearches: program.openSearches, terms });
}
if (wanted.has('json') || wanted.has('page')) {
  await withServers([startProduct(folders[many]), givenBare()], async ([product, bare]) => {
    if (wanted.has('json')) await measure('json', { product, bare, idOf, count: many });
    if (wanted.has('page')) await measure('page', { product, bare });
  });
}
for (const what of ['import', 'export']) if (wanted.has(what)) await measureRecords(what);
if (wanted.has('import-load')) {
  await withCopy(folders[many], async (folder) =>
    withServers([startProduct(folder)], ([server]) => measure('import-load', { server, cache, idOf })),
  );
}
if (wanted.has('plan')) {
  say(`${manyRanges.toLocaleString('en')} blocks of access numbers …`);
  const folder = await givenBlocksFolder(cache, manyRanges);
  await withServers([startProduct(folder)], ([server]) =>
    measure('plan', { server, cache, count: manyRanges, archivedBlocks }),
  );
}
if (wanted.has('activation')) {
  const { startMailServer } = await import('../bench/mail-server.mjs');
  const mails = await startMailServer();
  await withEmpty('activation', { TENANTRY_SMTP_URL: mails.url }, (server) =>
    measure('activation', { server, mails, rounds: 10 }),
  );
  await mails.stop();
}
if (wanted.has('answers')) {
  await withEmpty('answers', { TENANTRY_TRUSTED_PROXY: '127.0.0.1' }, (server) =>
    measure('answers', { server, samples: 200 }),
  );
}
printTable(rows, { few, many });
process.exit(0); // connections that are kept open would keep this process

async function measureNumberSpaces() {
  const [small, large] = [fewRanges, manyRanges].map((count) => ({ count }));
  for (const world of [small, large]) {
    say(`${world.count.toLocaleString('en')} ranges …`);
    world.folder = await givenRangesFolder(cache, world.count);
  }
  await withServers([startProduct(small.folder), startProduct(large.folder)], async (servers) => {
    [small.server, large.server] = servers;
    if (wanted.has('overlaps'))
      await measure('overlaps', { few: small, many: large, openFolder, benchRange, system: rangesSystem() });
    const input = { server: large.server, count: large.count, systemId: rangesSystem().id, benchRange };
    if (wanted.has('map')) await measure('map', input);
    if (wanted.has('free-blocks')) await measure('free-blocks', input);
  });
}

/** On an empty database of its own, so that nothing but the records counts. */
async function measureRecords(what) {
  const folder = join(cache, `records-of-${what}`);
  rmSync(folder, { recursive: true, force: true });
  await withServers([startProduct(folder)], ([server]) =>
    measure(what, { server, cache, counts: records, rounds }),
  );
  rmSync(folder, { recursive: true, force: true });
}

/** A server on a database of its own, with further settings. */
async function withEmpty(what, settings, work) {
  const folder = join(cache, `for-${what}`);
  rmSync(folder, { recursive: true, force: true });
  await withServers([startProduct(folder, settings)], ([server]) => work(server));
  rmSync(folder, { recursive: true, force: true });
}

/** What is imported must not stay in the data that other figures are measured on. */
async function withCopy(folder, work) {
  const copy = `${folder}-copy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
  try {
    await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function measure(what, input) {
  say(`Measuring: ${what} …`);
  const [[, run]] = Object.entries(await import(`../bench/measure-${what}.mjs`));
  rows.push(...(await run(input)));
}

async function withServers(starting, work) {
  const servers = await Promise.all(starting);
  try {
    await work(servers);
  } finally {
    for (const server of servers) await server.stop();
  }
}

function buildBare() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build', bareFolder],
    { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } },
  );
  if (status !== 0) throw new Error(`The bare application could not be built:\n${stdout}\n${stderr}`);
}

async function givenBare() {
  mkdirSync(cache, { recursive: true });
  const statements = join(cache, 'statements.json');
  writeFileSync(statements, JSON.stringify(await recordStatements(folders[many])));
  return startBare({
    BARE_DATABASE: join(folders[many], 'tenantry.sqlite'),
    BARE_STATEMENTS: statements,
  });
}
