import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn } from './client.mjs';
import { makeArchive } from './make-archive.mjs';
import { medianOf } from './medians.mjs';

const blocks = 10_000;
const rounds = 5;

/** From sending an archive with ten thousand blocks of access numbers until every one of them has its verdict. */
export async function measurePlan({ server, cache, count, archivedBlocks }) {
  const client = await signIn(server.address);
  const { databaseVersion } = await client.json('/api/health');
  const file = join(cache, 'plan.zip');
  await makeArchive(file, { blocks: archivedBlocks(blocks, count), databaseVersion, at: 1 });
  const body = readFileSync(file);
  const times = [];
  for (let round = -1; round < rounds; round += 1) {
    const began = performance.now();
    const planned = await send(server.address, client.token, body);
    if (round >= 0) times.push(performance.now() - began);
    const items = Object.values(planned.plan.counts).reduce((sum, one) => sum + one, 0);
    if (items < blocks) throw new Error(`The plan has only ${items} items.`);
    await client.ask(`/api/v1/imports/${planned.id}`, { method: 'DELETE' });
  }
  return [
    {
      what: `Plan for ${blocks.toLocaleString('en')} blocks against ${count.toLocaleString('en')}, with reading the archive`,
      figure: medianOf(times) / 1000,
      against: 2,
      unit: 's',
      most: 2,
    },
  ];
}

async function send(address, token, body) {
  const answer = await fetch(`${address}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/zip' },
    body,
  });
  const text = await answer.text();
  if (answer.status !== 201)
    throw new Error(`The archive was answered ${answer.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
