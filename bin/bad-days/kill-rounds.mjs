import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, expectGone, expectSound, expectTidy, startServer } from './world.mjs';

/**
 * Kills the server at a random moment of an import, as often as wished. After each: no trace of the tenant or all of it,
 * byte for byte, and all of it if that was answered.
 */
export async function killImports({ dataFolder, token, archive, rounds, say }) {
  const whole = { sha256: undefined };
  const tally = { whole: 0, nothing: 0 };
  let server = await startServer(dataFolder);
  const importWhole = async () => {
    const { status, text } = await send(server, token, archive);
    if (status !== 200) throw new Error(`The import was answered ${status}: ${text}`);
  };
  await importWhole();
  whole.sha256 = await digestOf(server, token, archive);
  await remove(server, token, archive);
  // The first of a server takes longer than those that are killed; the moments are to lie within them.
  const longest = await timeOf(importWhole);
  await remove(server, token, archive);
  for (let round = 0; round < rounds; round += 1) {
    const moment = Math.random() * longest * 1.1;
    const sending = send(server, token, archive).catch(() => ({ status: 0 }));
    await sleep(moment);
    await expectGone(await server.kill(round % 2 === 0 ? 'all' : 'server'));
    const { status } = await sending;
    server = await startServer(dataFolder);
    const isThere = await has(server, token, archive);
    if (status === 200 && !isThere) throw new Error(`Round ${round}: an answered import is gone.`);
    await expectTidy(server, { batches: isThere ? 1 : 0 });
    expectSound(server);
    if (isThere && (await digestOf(server, token, archive)) !== whole.sha256)
      throw new Error(`Round ${round}: the tenant is not whole.`);
    if (isThere) await remove(server, token, archive);
    tally[isThere ? 'whole' : 'nothing'] += 1;
  }
  await server.stop();
  say(`${rounds} killed imports: ${tally.nothing} left nothing, ${tally.whole} the whole tenant.`);
}

/** The same of exports: nothing of them stays, and the tenant is as it was. */
export async function killExports({ dataFolder, token, archive, rounds, say }) {
  let server = await startServer(dataFolder);
  await send(server, token, archive);
  const longest = await timeOf(() => digestOf(server, token, archive));
  const sha256 = await digestOf(server, token, archive);
  for (let round = 0; round < rounds; round += 1) {
    const reading = digestOf(server, token, archive).catch(() => undefined);
    await sleep(Math.random() * longest);
    await expectGone(await server.kill(round % 2 === 0 ? 'all' : 'server'));
    await reading;
    server = await startServer(dataFolder);
    await expectTidy(server, { batches: 1 });
    expectSound(server);
    if ((await digestOf(server, token, archive)) !== sha256)
      throw new Error(`Round ${round}: the tenant is not what it was.`);
  }
  await remove(server, token, archive);
  await server.stop();
  say(`${rounds} killed exports left nothing behind, and the tenant as it was.`);
}

export async function send(server, token, { file }, { lockTimeout = 120, signal } = {}) {
  const answer = await ask(server, token, `/configapi/v2/tenant?lockTimeout=${lockTimeout}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/zip' },
    body: Readable.toWeb(createReadStream(file)),
    signal,
  });
  return { status: answer.status, text: await answer.text() };
}

export async function has(server, token, { tenant }) {
  const answer = await ask(server, token, `/api/v1/tenants/${tenant.id}`);
  await answer.body?.cancel();
  if (answer.ok) return true;
  if (answer.status === 404) return false;
  throw new Error(`Reading the tenant was answered ${answer.status}.`);
}

export async function remove(server, token, { tenant }) {
  for (const path of ['', '/bin']) {
    const answer = await ask(server, token, `/api/v1/tenants/${tenant.id}${path}`, { method: 'DELETE' });
    if (!answer.ok) throw new Error(`Deleting was answered ${answer.status}: ${await answer.text()}`);
  }
}

async function digestOf(server, token, { tenant }) {
  const answer = await ask(server, token, `/api/v1/tenants/${tenant.id}/archive`);
  if (!answer.ok) throw new Error(`The export was answered ${answer.status}: ${await answer.text()}`);
  const hash = createHash('sha256');
  for await (const chunk of answer.body) hash.update(chunk);
  return hash.digest('hex');
}

async function timeOf(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
