import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { descendants } from '../../bench/watch-memory.mjs';
import { root } from '../prepare.mjs';

const credentials = { email: 'bad-days@provider.example', password: 'quiet harbour lamp' };

/** What this program started and has not ended yet. */
const running = new Set();

/** Ends what a failure left running. */
export function killAll() {
  for (const pid of running) process.kill(-pid, 'SIGKILL');
}

/** In milliseconds: how soon after a start nothing of what was killed may be left. */
const tidyWithin = 3000;

/** The product on a data folder, as a process group of its own that can be killed as a whole. */
export async function startServer(dataFolder) {
  mkdirSync(dataFolder, { recursive: true });
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    cwd: root,
    detached: true,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      TENANTRY_DATA_DIR: dataFolder,
      TENANTRY_ADMIN_EMAIL: credentials.email,
      TENANTRY_ADMIN_PASSWORD: credentials.password,
      TENANTRY_REQUESTS_PER_SECOND: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  const address = `http://127.0.0.1:${port}`;
  running.add(child.pid);
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.on('exit', () => running.delete(child.pid));
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${said}`);
    await sleep(10);
  }
  return {
    address,
    dataFolder,
    pid: child.pid,
    said: () => said,
    /** SIGKILL: to everything at once, or to the server alone, so that its child has to notice. */
    async kill(whom) {
      const below = descendants(child.pid);
      process.kill(whom === 'all' ? -child.pid : child.pid, 'SIGKILL');
      await gone;
      return below;
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function answers(address) {
  try {
    return (await fetch(`${address}/api/health`)).ok;
  } catch {
    return false;
  }
}

/** A token, which outlives the server that gave it. */
export async function signIn({ address }) {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  return (await answer.json()).token;
}

/** One call of the JSON interface. */
export function ask({ address }, token, path, { method = 'GET', body, headers = {}, signal } = {}) {
  const json = body !== undefined && !(body instanceof ReadableStream) && typeof body === 'object';
  return fetch(`${address}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(json && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: json ? JSON.stringify(body) : body, duplex: 'half' }),
    ...(signal && { signal }),
  });
}

/** Fails unless, within three seconds, nothing is left of work that is over. `batches` are those that something needs. */
export async function expectTidy({ dataFolder }, { batches }) {
  const began = Date.now();
  for (;;) {
    const left = leftovers(dataFolder, batches);
    if (left.length === 0) return;
    if (Date.now() - began > tidyWithin) throw new Error(`This is left: ${left.join('; ')}`);
    await sleep(50);
  }
}

function leftovers(dataFolder, batches) {
  const database = new Database(join(dataFolder, 'tenantry.sqlite'), { readonly: true });
  try {
    const all = (sql, ...values) => database.prepare(sql).all(...values);
    const now = new Date().toISOString();
    const records = filesIn(join(dataFolder, 'records'));
    return [
      ...all('select holder_title as title from locks where expires_at > ?', now).map(
        ({ title }) => `the lock of ${title}`,
      ),
      ...all("select id, state from imports where state in ('receiving', 'reading', 'applying')").map(
        ({ id, state }) => `import ${id}, ${state}`,
      ),
      ...all("select id, state from jobs where state in ('waiting', 'running')").map(
        ({ id, state }) => `job ${id}, ${state}`,
      ),
      ...['work', 'exports'].flatMap((folder) =>
        filesIn(join(dataFolder, folder)).map((name) => `${folder}/${name}`),
      ),
      ...(records.length === batches
        ? []
        : [`${records.length} of ${batches} record files: ${records.join(' ')}`]),
    ];
  } finally {
    database.close();
  }
}

/** Fails unless the file is sound. */
export function expectSound({ dataFolder }) {
  const database = new Database(join(dataFolder, 'tenantry.sqlite'), { readonly: true });
  try {
    const broken = [
      ...database.pragma('integrity_check').filter((row) => row.integrity_check !== 'ok'),
      ...database.pragma('foreign_key_check'),
    ];
    if (broken.length > 0) throw new Error(`The database is not sound: ${JSON.stringify(broken[0])}`);
  } finally {
    database.close();
  }
}

/** Fails unless these processes end within three seconds. */
export async function expectGone(pids) {
  const began = Date.now();
  for (;;) {
    const left = pids.filter(isAlive);
    if (left.length === 0) return;
    if (Date.now() - began > tidyWithin) throw new Error(`These processes live on: ${left.join(', ')}`);
    await sleep(20);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
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
