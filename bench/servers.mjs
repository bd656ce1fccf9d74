import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../bin/prepare.mjs';

/** Who the benchmark signs in as; made when the server starts on a data folder without people. */
export const credentials = { email: 'bench@provider.example', password: 'quiet harbour lamp' };

/** The built product on a data folder. */
export function startProduct(dataFolder, settings = {}) {
  return start([join(root, 'bin/start.mjs')], {
    TENANTRY_DATA_DIR: dataFolder,
    TENANTRY_ADMIN_EMAIL: credentials.email,
    TENANTRY_ADMIN_PASSWORD: credentials.password,
    DATABASE_URL: '',
    // One caller alone stands for many here; the limit is counted, but never reached.
    TENANTRY_REQUESTS_PER_SECOND: '100000',
    ...settings,
  });
}

/** The bare Next application on a database file, with the statements recorded from the product. */
export function startBare(environment = {}) {
  const next = join(root, 'node_modules/next/dist/bin/next');
  return start([next, 'start', bareFolder, '--hostname', '127.0.0.1'], environment);
}

export const bareFolder = join(root, 'bench/bare');

/** Starts a server on a free port; resolves when it answers, with the milliseconds that took. */
async function start(command, environment) {
  const port = await freePort();
  const args = command.includes('start') ? [...command, '--port', String(port)] : command;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`A server did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const readyAfter = performance.now() - began;
  return { address, pid: child.pid, readyAfter, stop: () => stop(child) };
}

async function answers(address) {
  try {
    const answer = await fetch(`${address}/api/health`);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function stop(child) {
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
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
