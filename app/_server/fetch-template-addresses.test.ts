import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fetching, fetchTemplate } from './fetch-template';
import { log } from './log';
import { newId } from './new-id';
import { type Connect, connectTo } from './template-connection';
import { readTemplateHosts, type TemplateHost } from './template-hosts';
import { type Served, serve, serveRaw, zipLike } from './template-servers.testing';

let folder: string;
let canary: Served;
let connects: string[];

const connect: Connect = (address, port, signal) => {
  connects.push(address);
  return connectTo(address, port, signal);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantry-fetch-'));
  process.env.TENANTRY_DATA_DIR = folder;
  // Every address of this machine, of both versions where it has both.
  canary = await serveRaw((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n'), '::').catch(() =>
    serveRaw((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n'), '0.0.0.0'),
  );
});

beforeEach(() => {
  connects = [];
  vi.spyOn(log, 'warn').mockReturnValue(undefined);
});

afterAll(async () => {
  await canary.close();
  await rm(folder, { recursive: true, force: true });
});

const own = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
const ofTheMachine = own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

/** Names as a hostile zone would have them. */
const names: Record<string, string[]> = {
  'loopback.example': ['127.0.0.1'],
  'loopback6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'inside.example': ['10.0.0.5'],
  'half.example': ['1.1.1.1', '10.0.0.5'],
  'half6.example': ['2606:4700::1111', '::1'],
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'sub.localhost': ['127.0.0.1'],
  'ip6-localhost': ['::1'],
  'nothing.example': [],
  'odd.example': ['no address'],
  'metadata.google.internal': ['169.254.169.254'],
};

const resolve = async (name: string) => names[name] ?? [];

/** Every way to write an address that is none of the public network's. */
const hosts = [
  ['127.0.0.1', '127.1', '127.0.1', '127.000.000.001', '0177.0.0.1', '0177.1', '017700000001'],
  ['0x7f.1', '0x7f.0.0.1', '0x7f000001', '0X7F000001', '2130706433', '127.255.255.254', '127.0.0.1.'],
  [
    '①②⑦.⓪.⓪.①',
    '１２７.０.０.１',
    '127。0。0。1',
    '127．0．0．1',
    '127｡0｡0｡1',
    '%31%32%37.0.0.1',
    '127.0.0.%31',
  ],
  ['0', '0.0.0.0', '00', '0x0', '0.0.0.1'],
  ['10.0.0.5', '10.5', '012.0.0.5', '0xa000005', '167772165', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '169.254.43518', '168.63.129.16'],
  ['100.64.0.1', '100.100.100.200', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9'],
  ['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
  [
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[0000::0001]',
    '[::]',
    '[::127.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
  ],
  ['[::ffff:169.254.169.254]', '[::ffff:10.0.0.5]', '[0:0:0:0:0:ffff:7f00:0001]', '[::ffff:0:127.0.0.1]'],
  ['[::a00:5]', '[64:ff9b::7f00:1]', '[64:ff9b::169.254.169.254]', '[64:ff9b:1::1]', '[2002:7f00:1::]'],
  [
    '[2001::1]',
    '[2001:db8::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
    '[100::1]',
  ],
  Object.keys(names),
].flat();

async function refused(url: string, given: Partial<Fetching> & { hosts: readonly TemplateHost[] }) {
  const limits = { connectMs: 400, silenceMs: 400, totalMs: 2000, refusalMs: 0 };
  await expect(fetchTemplate(newId(), url, { resolve, connect, ...limits, ...given })).rejects.toMatchObject({
    kind: 'invalid',
    issues: [{ path: 'templateUrl' }],
  });
  expect(canary.connections()).toBe(0);
  expect(await readdir(join(folder, 'work')).catch(() => [])).toEqual([]);
}

describe('addresses that are nobody’s but ours (S5)', () => {
  it.each(hosts)('%s is not contacted', async (host) => {
    const url = `${host}:${canary.port}/t.zip`;
    await refused(`http://${url}`, { hosts: [] });
    await refused(`https://${url}`, { hosts: [] });
    await refused(`https://${url}`, { hosts: readTemplateHosts('files.example') });
    const { hostname } = new URL(`http://${host}/`);
    const byName = [{ hostname, port: undefined }];
    await refused(`http://${url}`, { hosts: byName });
    await refused(`http://${url}`, { hosts: [{ hostname, port: canary.port + 1 }, ...byName] });
    expect(connects).toEqual([]);
  });

  it('nor is this machine’s own address', async ({ skip }) => {
    if (ofTheMachine === undefined) return skip('this machine has no address but loopback');
    if (!/^(10|192[.]168|172[.](1[6-9]|2\d|3[01]))[.]/.test(ofTheMachine))
      return skip('this machine’s address is a public one');
    await refused(`https://${ofTheMachine}:${canary.port}/`, { hosts: [] });
    expect(connects).toEqual([]);
  });

  it.each(
    [
      ['ftp://127.0.0.1/t.zip', 'file:///etc/passwd', 'gopher://127.0.0.1/', 'data:application/zip,PK'],
      [
        '//127.0.0.1/t.zip',
        '/t.zip',
        'tenant.zip',
        '',
        ' ',
        'http://',
        'https://[::1%25eth0]/',
        'http://a b/',
      ],
      ['javascript:1', 'blob:https://files.example/1', 'jar:https://files.example/t.jar!/t.zip'],
      ['http://user@files.example/', 'http://:word@files.example/', 'http://files.example@127.0.0.1/'],
    ].flat(),
  )('%s is none that is asked', async (url) => {
    await refused(url, { hosts: readTemplateHosts('files.example, 127.0.0.1') });
    expect(connects).toEqual([]);
  });
});

describe('what a listing allows', () => {
  it('host and port open a private address, and only that', async () => {
    const server = await serve((_, answer) => void answer.end(zipLike));
    const hosts = readTemplateHosts(`files.example:${server.port}, 127.0.0.1:${server.port}`);
    const given = { hosts, connect, refusalMs: 0, resolve: async () => ['127.0.0.1'] };
    for (const host of ['127.0.0.1', '127.1', 'files.example', 'FILES.example'])
      await fetchTemplate(newId(), `http://${host}:${server.port}/t.zip`, given);
    await rm(join(folder, 'work'), { recursive: true });
    await server.close();
    await refused(`http://files.example:${canary.port}/`, given);
    await refused(`http://127.0.0.2:${server.port}/`, given);
  });

  it('a name that leads to the link’s own network stays shut, also with its port', async () => {
    await refused('http://metadata.example:80/', { hosts: readTemplateHosts('metadata.example:80') });
    expect(connects).toEqual([]);
  });
});

describe('redirects and names that change', () => {
  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost:PORT/',
    'https://localhost:PORT/',
    'https://[::1]:PORT/',
    'https://loopback.example:PORT/',
    'http://metadata.example/',
    '//127.0.0.1:PORT/',
    'ftp://127.0.0.1/t.zip',
    'file:///etc/passwd',
    'http://user:word@127.0.0.1:PORT/',
  ])('a redirect to %s is not followed', async (location) => {
    const server = await serve((_, answer) => {
      answer.writeHead(302, { location: location.replace('PORT', String(canary.port)) }).end();
    });
    for (const more of ['', ', localhost, loopback.example, metadata.example'])
      await refused(`http://${server.host}/`, { hosts: readTemplateHosts(`${server.host}${more}`) });
    expect(connects).toEqual(['127.0.0.1', '127.0.0.1']);
    await server.close();
  });

  it('a name is asked for once, and what was judged is what is connected to', async () => {
    const answers = [['1.1.1.1'], ['127.0.0.1']];
    const asked: string[] = [];
    const rebinding = async (name: string) => {
      asked.push(name);
      return answers.shift() ?? ['127.0.0.1'];
    };
    const nowhere: Connect = async (address) => {
      connects.push(address);
      throw Object.assign(new Error('nobody is there'), { code: 'ECONNREFUSED' });
    };
    await refused(`https://rebinding.example:${canary.port}/`, {
      hosts: [],
      resolve: rebinding,
      connect: nowhere,
    });
    expect([asked, connects]).toEqual([['rebinding.example'], ['1.1.1.1']]);
  });

  it('a connection that lands elsewhere is not spoken on', async () => {
    const heard: string[] = [];
    const elsewhere = await serveRaw(
      (socket) => void socket.on('data', (bytes) => heard.push(String(bytes))),
    );
    await refused('https://files.example/', {
      hosts: [],
      resolve: async () => ['1.1.1.1'],
      connect: (_address, _port, signal) => connectTo('127.0.0.1', elsewhere.port, signal),
    });
    expect(elsewhere.connections()).toBe(1);
    expect(heard).toEqual([]);
    await elsewhere.close();
  });
});
