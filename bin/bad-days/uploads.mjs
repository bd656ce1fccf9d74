import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { has, remove, send } from './kill-rounds.mjs';
import { expectSound, expectTidy, startServer } from './world.mjs';

/** A connection that breaks in the middle of an upload leaves nothing, at whichever door. */
export async function cutUploads({ dataFolder, token, archive, say }) {
  const server = await startServer(dataFolder);
  for (const [method, path] of [
    ['PUT', '/configapi/v2/tenant'],
    ['POST', '/api/v1/imports'],
  ]) {
    await cut(server, { method, path, token, file: archive.file });
    await expectTidy(server, { batches: 0 });
  }
  if (await has(server, token, archive)) throw new Error('Half an archive was imported.');
  await server.stop();
  say('Uploads that were cut in the middle left nothing.');
}

async function cut({ address }, { method, path, token, file }) {
  const request = http.request(`${address}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/zip',
      'content-length': statSync(file).size,
    },
  });
  request.on('error', () => {});
  for await (const chunk of createReadStream(file, { end: Math.floor(statSync(file).size / 2) }))
    if (!request.write(chunk)) await new Promise((resolve) => request.once('drain', resolve));
  await sleep(200);
  request.destroy();
}

/** Of many imports at once each waits for its turn, or is told within its time that it has none. */
export async function manyAtOnce({ dataFolder, token, archives, lockTimeout, say }) {
  const server = await startServer(dataFolder);
  const answers = await Promise.all(
    archives.map(async (archive) => {
      const began = Date.now();
      const { status, text } = await send(server, token, archive, { lockTimeout });
      return { archive, status, text, seconds: (Date.now() - began) / 1000 };
    }),
  );
  for (const { archive, status, text, seconds } of answers) {
    if (![200, 503].includes(status)) throw new Error(`An import among many was answered ${status}: ${text}`);
    if (status === 503 && (seconds < lockTimeout || seconds > lockTimeout + 1.5))
      throw new Error(`A wait of ${lockTimeout} s ended after ${seconds} s.`);
    if ((await has(server, token, archive)) !== (status === 200))
      throw new Error(`An import that was answered ${status} left the opposite.`);
  }
  const done = answers.filter(({ status }) => status === 200);
  if (done.length === 0) throw new Error('None of many imports came through.');
  await expectTidy(server, { batches: done.length });
  for (const { archive } of done) await remove(server, token, archive);
  const two = await Promise.all([1, 2].map(() => send(server, token, archives[0])));
  const statuses = two.map(({ status }) => status).sort();
  if (String(statuses) !== '200,409') throw new Error(`The same archive twice at once: ${statuses}`);
  await remove(server, token, archives[0]);
  expectSound(server);
  await server.stop();
  say(
    `${archives.length} imports at once: ${done.length} done, the others told in time; the same one twice: 200 and 409.`,
  );
}
