#!/usr/bin/env node
/**
 * `node bin/check-imports.mjs [folder]`: who may know whom, by the rules of .dependency-cruiser.cjs. A checker that
 * reads nothing finds nothing wrong, so it must have read every source file there is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './prepare.mjs';

const folder = resolve(process.argv[2] ?? root);
const places = ['app', 'components', 'lib', 'db', 'e2e', 'bench', 'bin'].filter((place) =>
  existsSync(join(folder, place)),
);
const { modules, summary } = cruise();
const read = new Set(modules.map(({ source }) => source));
const unread = places.flatMap(sourcesUnder).filter((path) => !read.has(path));

for (const { from, to, rule } of summary.violations) {
  console.error(`${from} → ${to}\n  ${rule.name}: ${reasonOf(rule.name)}`);
}
if (read.size === 0 || unread.length > 0) {
  console.error(
    `${unread.length} files were not read, so nothing is known about them: ${unread.slice(0, 5).join(', ')}`,
  );
}
const isClean = read.size > 0 && unread.length === 0 && summary.violations.length === 0;
console.log(`${read.size} modules read, ${summary.violations.length} forbidden imports`);
process.exitCode = isClean ? 0 : 1;

function cruise() {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...places, '--config', config, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  try {
    return JSON.parse(stdout);
  } catch {
    console.error(`dependency-cruiser gave no answer: ${stderr}`);
    process.exit(1);
  }
}

function reasonOf(name) {
  return summary.ruleSetUsed?.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
}

function sourcesUnder(place) {
  return readdirSync(join(folder, place), { withFileTypes: true }).flatMap((entry) => {
    const path = `${place}/${entry.name}`;
    if (path === 'bench/bare') return [];
    if (entry.isDirectory()) return sourcesUnder(path);
    return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : [];
  });
}
