#!/usr/bin/env node
/** `npx tenantry export|inspect|plan|import`: what the console does with archives, for people who script. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseOldNode } from './node-version.mjs';
import { installIfNeeded, root } from './prepare.mjs';
import { readSettings } from './settings.mjs';

try {
  refuseOldNode();
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  installIfNeeded();
  const { dataDir } = readSettings(process.env, root);
  Object.assign(process.env, { NODE_ENV: 'production', TENANTRY_DATA_DIR: dataDir });
  const { loadProgram } = await import('./load-program.mjs');
  const { runCommandLine } = await loadProgram('bin/command-line.ts');
  const folder = process.cwd();
  process.chdir(root);
  process.exitCode = await runCommandLine(process.argv.slice(2), folder);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 70;
}
