#!/usr/bin/env node
/**
 * A throw-away PostgreSQL for tests and benchmarks: `node bin/test-postgres.mjs` prints its URL as one line and
 * keeps it running until standard input closes (so it also ends when its parent is killed) or a signal comes.
 * With TENANTRY_TEST_DATABASE_URL set it prints that instead and starts nothing.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallPackages, installDebianPackage } from './install-debian-package.mjs';

let server;
let folder;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
process.stdin
  .on('end', () => stop(0))
  .on('error', () => stop(0))
  .resume();
process.stdout.on('error', () => stop(0));

try {
  process.stdout.write(`${process.env.TENANTRY_TEST_DATABASE_URL || (await startCluster())}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  await stop(1);
}

/** Makes an empty cluster and starts it on a free loopback port. Returns the URL of its superuser. */
async function startCluster() {
  const binaries = findBinaries() ?? installBinaries();
  const account = unprivilegedAccount();
  folder = mkdtempSync(join(tmpdir(), 'tenantry-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  initialise({ binaries, data, passwordFile, account });
  const port = await freePort();
  await serve({ binaries, data, port, account });
  return `postgres://tenantry:${password}@127.0.0.1:${port}/postgres`;
}

/** The folder that holds initdb and postgres: the newest of Debian's, else one on PATH. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    '/opt/homebrew/opt/postgresql@17/bin',
  ];
  return folders.find((path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres')));
}

function installBinaries() {
  if (canInstallPackages()) installDebianPackage('postgresql');
  const found = findBinaries();
  if (found) return found;
  throw new Error(
    'The tests need a PostgreSQL server: install it (Debian: apt-get install postgresql) or set TENANTRY_TEST_DATABASE_URL.',
  );
}

/** PostgreSQL refuses to run as root; then it runs as the account that came with it. */
function unprivilegedAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      // No such account: the next one.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root: add an account “postgres”, or run the tests as another user.',
  );
}

/** Sorts like a real provider's database (by language, not by bytes), where this PostgreSQL can. */
function initialise({ binaries, data, passwordFile, account }) {
  const always = [
    '-D',
    data,
    '-U',
    'tenantry',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '-N',
  ];
  const locales = [['--locale=C', '--locale-provider=icu', '--icu-locale=en'], ['--locale=C']];
  for (const [index, locale] of locales.entries()) {
    try {
      execFileSync(join(binaries, 'initdb'), [...always, ...locale], {
        ...account,
        cwd: folder,
        stdio: 'pipe',
      });
      return;
    } catch (error) {
      if (index === locales.length - 1) throw new Error(`initdb failed: ${error.stderr}`);
      rmSync(data, { recursive: true, force: true });
    }
  }
}

/** Resolves when it accepts connections. Nothing in it has to survive a power cut. */
async function serve({ binaries, data, port, account }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
    log_min_messages: 'fatal',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C in a terminal must reach us first, not the server under running tests.
  server = spawn(join(binaries, 'postgres'), ['-D', data, ...options], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  server.stderr.on('data', (chunk) => (complaint = (complaint + chunk).slice(-2000)));
  const deadline = Date.now() + 30_000;
  while (!(await accepts(port))) {
    if (server.exitCode !== null || Date.now() > deadline)
      throw new Error(`PostgreSQL did not start: ${complaint}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a session may begin: a server that is still starting answers a hello with an error instead. */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('connect', () => socket.write(hello('tenantry')));
    socket.on('data', (answer) => (socket.destroy(), resolve(answer[0] === 'R'.charCodeAt(0))));
    socket.on('error', () => resolve(false));
    socket.setTimeout(1000, () => (socket.destroy(), resolve(false)));
  });
}

/** The StartupMessage of PostgreSQL's protocol 3.0. */
function hello(user) {
  const body = Buffer.from(`\0\0\0\0\0\x03\0\0user\0${user}\0database\0postgres\0\0`, 'latin1');
  body.writeUInt32BE(body.length, 0);
  return body;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function stop(status) {
  if (stopping) return;
  stopping = true;
  if (server && server.exitCode === null) {
    const ended = new Promise((resolve) => server.on('exit', resolve));
    // SIGQUIT is PostgreSQL's immediate stop; the data is deleted anyway.
    server.kill('SIGQUIT');
    await ended;
  }
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(status);
}
