#!/usr/bin/env node
/** `npm run build`: what `npm start` would do before serving, for those who build elsewhere. */
import { refuseOldNode } from './node-version.mjs';
import { buildIfNeeded, installIfNeeded } from './prepare.mjs';

try {
  refuseOldNode();
  installIfNeeded();
  buildIfNeeded();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
