import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { medianOf } from './medians.mjs';
import { startBare, startProduct } from './servers.mjs';

const starts = 7;
const restMs = 3000;

/** From the start of the process until the first 200, and what is resident some seconds later; both in turn. */
export async function measureStart({ dataFolder }) {
  const kinds = { product: () => startProduct(dataFolder), bare: () => startBare() };
  const ready = { product: [], bare: [] };
  const resident = { product: [], bare: [] };
  for (let turn = 0; turn < starts; turn += 1) {
    for (const [kind, start] of Object.entries(kinds)) {
      const server = await start();
      ready[kind].push(server.readyAfter);
      await sleep(restMs);
      resident[kind].push(residentOf(server.pid) / 1e6);
      await server.stop();
    }
  }
  return [
    {
      what: 'Ready to serve, against the bare application',
      figure: medianOf(ready.product),
      against: medianOf(ready.bare),
      unit: 'ms',
      target: 2,
    },
    {
      what: 'Resident memory at rest, against the bare application',
      figure: medianOf(resident.product),
      against: medianOf(resident.bare),
      unit: 'MB',
      target: 1.6,
    },
  ];
}

/** Resident bytes of a process and everything below it. */
function residentOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return children.reduce((sum, child) => sum + residentOf(child), own);
}
