#!/usr/bin/env node
/** `npx tenantry export|inspect|plan|import`: what the console does with archives, for people who script. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseOldNode } from './node-version.mjs';
import { builtProgram, installIfNeeded, programs, root } from './prepare.mjs';
import { readSettings } from './settings.mjs';

try {
  refuseOldNode();
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  installIfNeeded();
  const { dataDir } = readSettings(process.env, root);
  Object.assign(process.env, { NODE_ENV: 'production', TENANTRY_DATA_DIR: dataDir });
  const { runCommandLine } = await loadCommandLine();
  const folder = process.cwd();
  process.chdir(root);
  process.exitCode = await runCommandLine(process.argv.slice(2), folder);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 70;
}

/** It follows its sources, as what it starts does; where nothing can be written, they are what the build made. */
async function loadCommandLine() {
  const { buildProgram } = await import('./load-program.mjs');
  try {
    for (const program of programs) await buildProgram(program);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
  return import(pathToFileURL(builtProgram('bin/command-line.ts')).href);
}
