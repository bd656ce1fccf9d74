#!/usr/bin/env node
/** `npm start`: installs and builds what is missing, then serves in this same process. See docs/operating.md. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { guardHttp } from './http-guard.mjs';
import { listeningProblem, localAddress, tryToListen } from './listening.mjs';
import { refuseOldNode } from './node-version.mjs';
import { buildIfNeeded, installIfNeeded, root } from './prepare.mjs';
import { readSettings } from './settings.mjs';
import { describeFailure } from './start-failure.mjs';
import { isStopping, stopOnSignal } from './stop.mjs';

const { log, info, error: complain } = console;

try {
  refuseOldNode();
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const settings = readSettings(process.env, root);
  await tryToListen(settings);
  installIfNeeded();
  buildIfNeeded();
  await serve(settings);
} catch (error) {
  fail(error);
}

/** Runs Next's own start behind the guard, and says when the product answers. */
async function serve({ host, port, dataDir, publicUrl, trustedProxies }) {
  let server;
  let running;
  stopOnSignal(() => ({ server, running }));
  guardHttp({
    publicUrl,
    trustedProxies,
    isStopping,
    onServer(...created) {
      [server, running] = created;
      // Before Next's own listener, which would print a stack.
      server.on('error', (error) => fail(listeningProblem(error, { host, port })));
    },
  });
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_RUNTIME: 'nodejs',
    NEXT_MANUAL_SIG_HANDLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    TENANTRY_DATA_DIR: dataDir,
  });
  process.chdir(root);
  quietNext();
  const { nextStart } = createRequire(import.meta.url)('next/dist/cli/next-start.js');
  await nextStart({ hostname: host, port }, root);
  const address = localAddress(server.address());
  // Links in mails begin with it where no public address is set (app/_server/public-url.ts).
  globalThis[Symbol.for('tenantry.address')] = address;
  await untilHealthy(address);
  Object.assign(console, { log, info, error: complain });
  const firstRun = globalThis[Symbol.for('tenantry.firstRun')];
  const invitation =
    typeof firstRun === 'string' ? ` · first run: ${publicUrl?.origin ?? address}${firstRun}` : '';
  log(`Tenantry is ready at ${address}${invitation}`);
}

/** Until the start is over, Next's banner is dropped and what it reports before giving up becomes our sentence. */
function quietNext() {
  console.log = () => {};
  console.info = () => {};
  console.error = (...what) => {
    const error = what.find((part) => part instanceof Error);
    if (error) fail(error);
    complain(...what);
  };
}

async function untilHealthy(address) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${address}/api/health`);
    await answer.arrayBuffer();
    if (answer.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server runs, but /api/health does not answer 200');
}

function fail(error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
}
