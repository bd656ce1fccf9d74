import { signIn } from './client.mjs';

const rowCount = 100_000;
/** Milliseconds between two reads of the list, as a person or a screen would ask. */
const pause = 20;

/**
 * A sheet of 100,000 rows: until every row is judged, and how long reading the tenants list takes while it is judged
 * and while it is written in one transaction, beside the same list with nothing else going on.
 */
export async function measureSheet({ server }) {
  const reader = await signIn(server.address);
  const writer = await signIn(server.address);
  const csv = makeCsv();
  await readFor(reader, 1000);
  const idle = await readFor(reader, 6000);

  const began = performance.now();
  const { result: sheet } = await readWhile(reader, () => send(server.address, writer.token, csv));
  const preview = performance.now() - began;
  if (sheet.good !== rowCount) throw new Error(`Only ${sheet.good} of ${rowCount} rows are good.`);

  const { times, result: applied } = await readWhile(reader, () =>
    writer.json(`/api/v1/number-sheets/${sheet.id}/application`, {
      method: 'POST',
      body: { digest: sheet.digest, rows: 'all' },
    }),
  );
  if (applied.applied?.blocks !== rowCount) throw new Error('The sheet was not applied.');
  return [
    {
      what: 'Preview of 100,000 pasted rows',
      figure: preview / 1000,
      against: 5,
      unit: 's',
      most: 5,
    },
    {
      what: 'Tenants list, p99 while 100,000 rows are applied, against idle',
      figure: p99(times),
      against: p99(idle),
      unit: 'ms',
      target: 3,
    },
  ];
}

/** Each run writes other numbers, because blocks do not overlap and the data folder is kept: 15 digits, one a second. */
function makeCsv() {
  const from = BigInt(Math.floor(Date.now() / 1000) % 10_000_000) * 10_000_000n + 10n ** 14n;
  const lines = Array.from({ length: rowCount }, (_, at) => `${from + BigInt(at) * 20n},10,VOICE,row ${at}`);
  return `number,count,media,note\n${lines.join('\n')}\n`;
}

async function send(address, token, csv) {
  const answer = await fetch(`${address}/api/v1/number-sheets?title=bench`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: csv,
  });
  if (answer.status !== 201)
    throw new Error(`The sheet was answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

async function readWhile(reader, work) {
  const state = { isOver: false };
  const working = work().finally(() => (state.isOver = true));
  const times = await readUntil(reader, () => state.isOver);
  return { times, result: await working };
}

function readFor(reader, milliseconds) {
  const end = performance.now() + milliseconds;
  return readUntil(reader, () => performance.now() > end);
}

async function readUntil(reader, isOver) {
  const times = [];
  while (!isOver()) {
    const began = performance.now();
    await reader.ask('/api/v1/tenants?limit=50');
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return times;
}

function p99(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
}
