import { spawnSync } from 'node:child_process';

/** Throws with what to install when a program is missing. */
export function needPrograms(...names) {
  const missing = names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  if (missing.length > 0)
    throw new Error(
      `This is measured against ${missing.join(' and ')}: install ${missing.length > 1 ? 'them' : 'it'}, on Debian with apt-get install ${missing.join(' ')}.`,
    );
}

export function runShell(command) {
  const { status, stderr } = spawnSync('sh', ['-ec', command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}\n${stderr}`);
}
