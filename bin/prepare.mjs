import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const locked = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');
const buildId = join(root, '.next/BUILD_ID');
const builtFrom = join(root, '.next/built-from');

/** What the server runs in processes of their own; a build makes them too. */
export const programs = ['bin/read-archive.ts', 'bin/read-calling-list.ts', 'bin/command-line.ts'];

/** Where the made form of a TypeScript program lies. */
export function builtProgram(path) {
  return join(root, '.cache/programs', path.replace(/[.]ts$/, '.mjs'));
}

/** What goes into a build; a change of anything else needs none. */
const sources = [
  'app',
  ...programs,
  'bin/answer-server.ts',
  'bin/command-line',
  'components',
  'db',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Something that has to be there before the product can run could not be made. */
class NotPrepared extends Error {
  name = 'NotPrepared';
}

/** Installs the packages of the lockfile, if they are not there yet. */
export function installIfNeeded() {
  if (packagesAreInstalled()) return;
  say('Installing packages …');
  // Not `npm ci`: it refuses a lockfile that was written where the registry lacks the binaries of other platforms.
  // What the lockfile names is installed in its version and checked by its hash all the same, and nothing is saved.
  // Development packages too, whatever NODE_ENV says: the build needs them.
  const options = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', ...options], 'The packages could not be installed');
}

/** Builds the product, if it was never built or was built from other sources. */
export function buildIfNeeded() {
  const current = digestOfSources();
  const isBuilt = [buildId, builtFrom, ...programs.map(builtProgram)].every((path) => existsSync(path));
  if (isBuilt && readFileSync(builtFrom, 'utf8') === current) return;
  installIfNeeded();
  say('Building …');
  run(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    'The product could not be built',
  );
  run(process.execPath, [join(root, 'bin/build-programs.mjs')], 'The programs could not be built');
  writeFileSync(builtFrom, current);
}

/**
 * npm keeps its own list of what it installed. When the lockfile is younger, their contents decide:
 * a file's time also changes when nothing in it did.
 */
function packagesAreInstalled() {
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return true;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(locked, 'utf8')).packages).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** Changes with any byte of any source file, and with nothing else: not with times, not with the folder's place. */
function digestOfSources() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesUnder))
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** Runs a program quietly; its output is shown only when it fails. */
function run(program, args, complaint) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  throw new NotPrepared(`${complaint}: ${(error?.message ?? `${stdout}\n${stderr}`).trim()}`);
}

function say(what) {
  process.stderr.write(`${what}\n`);
}
