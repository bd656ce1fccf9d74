#!/usr/bin/env node
/**
 * `npm run bench`: the figures of docs/performance.md. Options: --tenants=1000,1000000 and --ranges=10000,1000000 (few
 * and many), and --only=growth,search,json,page,start,overlaps,map,free-blocks,sheet. The data is kept in .cache/bench; the report goes to the terminal.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refuseOldNode } from './node-version.mjs';
import { buildIfNeeded, installIfNeeded, root } from './prepare.mjs';

refuseOldNode();
const { values: options } = parseArgs({
  options: {
    tenants: { type: 'string', default: '1000,1000000' },
    ranges: { type: 'string', default: '10000,1000000' },
    only: { type: 'string', default: 'growth,search,json,page,start,overlaps,map,free-blocks,sheet' },
  },
});
const [few, many] = options.tenants.split(',').map(Number);
const [fewRanges, manyRanges] = options.ranges.split(',').map(Number);
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

const cache = join(root, '.cache/bench');
const rows = [];
const say = (text) => process.stderr.write(`${text}\n`);

const isWanted = (...figures) => figures.some((figure) => wanted.has(figure));
const folders = {};
if (isWanted('growth', 'search', 'json', 'page', 'start')) {
  buildBare();
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
if (wanted.has('json') || wanted.has('page')) {
  await withServers([startProduct(folders[many]), givenBare()], async ([product, bare]) => {
    if (wanted.has('json')) await measure('json', { product, bare, idOf, count: many });
    if (wanted.has('page')) await measure('page', { product, bare });
  });
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
