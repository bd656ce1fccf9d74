import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

/** A server behind the guard that takes half a second for each answer, and a database to close. */
const program = `
  import http from 'node:http';
  import { BlockList } from 'node:net';
  import { guardHttp } from '${new URL('http-guard.mjs', import.meta.url)}';
  import { isStopping, stopOnSignal } from '${new URL('stop.mjs', import.meta.url)}';
  let serving = [];
  stopOnSignal(() => ({ server: serving[0], running: serving[1] }));
  guardHttp({ trustedProxies: new BlockList(), isStopping, onServer: (...created) => (serving = created) });
  globalThis.tenantryStorage = Promise.resolve({ close: async () => console.log('database closed') });
  http.createServer((req, res) => setTimeout(() => res.end('done'), 500)).listen(0, '127.0.0.1', function () {
    console.log(this.address().port);
  });
`;

test('on SIGTERM a running request is answered, idle connections do not hold it up, and the status is 0', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  const idle = connect(port, '127.0.0.1');
  await once(idle, 'connect');
  const keptAlive = new http.Agent({ keepAlive: true });
  const answer = await new Promise((resolve) => {
    const request = http.get({ port, host: '127.0.0.1', agent: keptAlive }, resolve);
    request.on('socket', (socket) =>
      socket.on('connect', () => setTimeout(() => child.kill('SIGTERM'), 100)),
    );
  });
  answer.setEncoding('utf8');
  expect(answer.headers.connection).toBe('close');
  expect((await answer.toArray()).join('')).toBe('done');
  expect((await lines.next()).value).toBe('database closed');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
