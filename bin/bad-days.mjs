#!/usr/bin/env node
/**
 * `node bin/bad-days.mjs [--rounds=200] [--only=kill-import,kill-export,cut,many,disk]`: kills, cuts and fills the
 * running product, and looks at what is left. Ends with status 1 at the first thing that is not as it should be.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeArchive } from '../bench/make-archive.mjs';
import { fillDisk } from './bad-days/full-disk.mjs';
import { killExports, killImports } from './bad-days/kill-rounds.mjs';
import { cutUploads, manyAtOnce } from './bad-days/uploads.mjs';
import { killAll, signIn, startServer } from './bad-days/world.mjs';
import { buildIfNeeded, installIfNeeded } from './prepare.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    records: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'cut,many,disk,kill-import,kill-export' },
    folder: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const wanted = new Set(options.only.split(','));
installIfNeeded();
buildIfNeeded();

const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'tenantry-bad-days-'));
const say = (text) => process.stdout.write(`${text}\n`);

try {
  const dataFolder = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  const first = await startServer(dataFolder);
  const { databaseVersion } = await (await fetch(`${first.address}/api/health`)).json();
  const token = await signIn(first);
  await first.stop();
  const archiveOf = (name, more) => makeArchive(join(folder, `${name}.zip`), { databaseVersion, ...more });
  const blocks = [{ number: '46870000000', count: 1000 }];
  const archive = await archiveOf('one', { records: Number(options.records), blocks });
  const world = { dataFolder, token, archive, rounds, say };
  if (wanted.has('cut')) await cutUploads(world);
  if (wanted.has('many')) {
    const archives = [];
    for (let at = 1; at <= 8; at += 1) archives.push(await archiveOf(`many-${at}`, { records: 300_000, at }));
    await manyAtOnce({ ...world, archives, lockTimeout: 2 });
  }
  if (wanted.has('disk')) {
    const large = await archiveOf('large', { records: 200_000, stored: true });
    await fillDisk({ folder: join(folder, 'disk'), archive: large, say });
  }
  if (wanted.has('kill-import')) await killImports(world);
  if (wanted.has('kill-export')) await killExports(world);
} catch (error) {
  killAll();
  process.stderr.write(`${error.stack}\nThe data is in ${folder}.\n`);
  process.exit(1);
}
if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
process.exit(0);
