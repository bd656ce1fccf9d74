#!/usr/bin/env node
/** `npm run demo`: a console on this machine, full of a believable provider's data; new with every start. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuseOldNode } from './node-version.mjs';
import { installIfNeeded, root } from './prepare.mjs';

const dataFolder = join(root, '.cache/demo');
const credentials = { email: 'demo@provider.example', password: 'quiet harbour lamp' };

try {
  refuseOldNode();
  installIfNeeded();
  // The password is known to everybody, so nobody else's database and no other machine must see it.
  Object.assign(process.env, {
    HOST: '127.0.0.1',
    DATABASE_URL: '',
    TENANTRY_DATA_DIR: dataFolder,
    TENANTRY_ADMIN_EMAIL: '',
    TENANTRY_ADMIN_PASSWORD: '',
  });
  process.chdir(root);
  rmSync(dataFolder, { recursive: true, force: true });
  const { loadProgram } = await import('./load-program.mjs');
  const { fillDemo } = await loadProgram('bin/fill-demo.ts');
  await fillDemo(credentials);
  process.stdout.write(`Sign in as ${credentials.email} with the password “${credentials.password}”.\n`);
  await import('./start.mjs');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
