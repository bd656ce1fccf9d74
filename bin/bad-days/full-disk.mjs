import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { send } from './kill-rounds.mjs';
import { ask, expectSound, killAll, signIn, startServer } from './world.mjs';

const diskMegabytes = 64;
const smallWrites = 100;
const refusedWithin = 5000;
const spaceWithin = 60_000;

/** An archive that is larger than the disk is refused in time, and everything else goes on. Needs the right to mount. */
export async function fillDisk({ folder, archive, say }) {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync(
    'mount',
    ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', folder],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0)
    return say(`Not tried: the full disk, because no small one can be mounted here (${stderr.trim()}).`);
  try {
    await fill({ folder, archive, say });
  } finally {
    killAll();
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function fill({ folder, archive, say }) {
  const server = await startServer(folder);
  const token = await signIn(server);
  const before = freeBytes(folder);
  const began = Date.now();
  const seen = [];
  const sending = send(server, token, archive).catch((error) => ({
    status: error.cause?.code ?? String(error),
  }));
  const reading = (async () => {
    while (Date.now() - began < refusedWithin / 2) {
      seen.push((await ask(server, token, '/api/v1/tenants')).status);
      await sleep(50);
    }
  })();
  const { status, text } = await sending;
  const took = Date.now() - began;
  await reading;
  // 413 where the archive is larger than a server on so small a disk would take at all.
  if (![507, 413].includes(status) || (status === 507 && !/disk/.test(text)))
    throw new Error(`A full disk was answered ${status}: ${text}`);
  if (took > refusedWithin) throw new Error(`A full disk was answered after ${took} ms.`);
  if (seen.some((one) => one !== 200))
    throw new Error(`Reading was answered ${seen.find((one) => one !== 200)}.`);
  for (let turn = 0; turn < smallWrites; turn += 1) {
    const answer = await ask(server, token, '/api/v1/tenants', {
      method: 'POST',
      body: { name: `Small ${turn}` },
    });
    if (answer.status !== 201) throw new Error(`Write ${turn} after it was answered ${answer.status}.`);
  }
  const room = before - 8 * 2 ** 20; // what a hundred tenants and the log of the database take
  while (freeBytes(folder) < room) {
    if (Date.now() - began > spaceWithin) throw new Error('The space of the upload did not come back.');
    await sleep(100);
  }
  expectSound(server);
  await server.stop();
  say(`A full disk was answered ${status} after ${took} ms; ${smallWrites} writes after it went through.`);
}

function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
