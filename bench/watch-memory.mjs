import { readdirSync, readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const interval = 20;
const pageSize = 4096;

/**
 * The resident memory of a process and all below it, in bytes: now, and the most since the watch began. It is looked at
 * every 20 ms from a thread of its own, so that nothing the benchmark does hides a peak.
 */
export function watchMemory(pid) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { pid } });
  const ask = (question) =>
    new Promise((resolve) => {
      worker.once('message', resolve);
      worker.postMessage(question);
    });
  return {
    /** Forgets the peak so far; resolves to what is resident now. */
    begin: () => ask('begin'),
    peak: () => ask('peak'),
    stop: () => worker.terminate(),
  };
}

if (!isMainThread && workerData?.pid) {
  let peak = 0;
  setInterval(() => (peak = Math.max(peak, residentBelow(workerData.pid))), interval);
  parentPort.on('message', (question) => {
    const now = residentBelow(workerData.pid);
    if (question === 'begin') peak = now;
    parentPort.postMessage(question === 'begin' ? now : peak);
  });
}

function residentBelow(pid) {
  return [pid, ...descendants(pid)].reduce((sum, one) => sum + residentOf(one), 0);
}

/** Every process below this one. */
export function descendants(pid) {
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    // After the name, which may hold anything: state, then the parent.
    const parent = Number(read(`/proc/${entry}/stat`).split(') ').at(-1)?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const below = (one) => (children.get(one) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

function residentOf(pid) {
  return Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageSize;
}

/** Empty when the process is gone. */
function read(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
