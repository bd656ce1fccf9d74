import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages, installDebianPackage } from './install-debian-package.mjs';
import { root } from './prepare.mjs';

const debian = '/usr/bin/chromium';

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, the system's, or one installed now.
 * Undefined when it is Playwright's own, which Playwright finds itself.
 */
export function findChromium() {
  const found = [process.env.CHROMIUM_PATH, debian].find((path) => path && existsSync(path));
  if (found) return found;
  if (canInstallPackages()) {
    installDebianPackage('chromium');
    return debian;
  }
  const { status, stderr } = spawnSync(join(root, 'node_modules/.bin/playwright'), ['install', 'chromium'], {
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  throw new Error(`The browser tests need Chromium: install it and set CHROMIUM_PATH to it.\n${stderr}`);
}
