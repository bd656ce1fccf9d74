import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

let listsAreFresh = false;

/** Whether Debian packages can be installed here without asking anybody. */
export function canInstallPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs a Debian package; its output is shown only when it fails. Throws with that output then. */
export function installDebianPackage(name) {
  process.stderr.write(`Installing ${name} …\n`);
  if (name === 'postgresql') keepClusterFromStarting();
  if (!listsAreFresh) {
    // A list that cannot be refreshed may still be good enough to install from.
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    listsAreFresh = true;
  }
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(`apt-get could not install ${name}:\n${error.stdout}${error.stderr}`);
  }
}

/** The package would otherwise create and start a server of its own, which nobody here asked for. */
function keepClusterFromStarting() {
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (existsSync(settings)) return;
  mkdirSync('/etc/postgresql-common', { recursive: true });
  writeFileSync(settings, 'create_main_cluster = false\n');
}
