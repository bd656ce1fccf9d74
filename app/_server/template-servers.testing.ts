import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Served {
  port: number;
  /** `127.0.0.1:<port>`, as it stands in the setting and in addresses. */
  host: string;
  /** How many connections it had. */
  connections(): number;
  close(): Promise<void>;
}

/** A server that answers as it is told to. */
export function serve(answer: RequestListener): Promise<Served> {
  return listen(http.createServer(answer), '127.0.0.1');
}

/** A server that is told what to do with a connection, byte by byte. */
export function serveRaw(talk: (socket: Socket) => void, host = '127.0.0.1'): Promise<Served> {
  return listen(
    createServer((socket) => {
      socket.on('error', () => undefined);
      talk(socket);
    }),
    host,
  );
}

/** The same with a certificate of its own for `localhost`, or undefined where there is no openssl to make one with. */
export async function serveSecurely(answer: RequestListener): Promise<(Served & { ca: string }) | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'tenantry-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
    ];
    await promisify(execFile)('openssl', [...made, ...subject, '-keyout', key, '-out', cert]);
    const ca = await readFile(cert, 'utf8');
    const server = https.createServer({ key: await readFile(key), cert: ca }, answer);
    server.on('tlsClientError', () => undefined);
    return { ...(await listen(server, '127.0.0.1')), ca };
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listen(server: Server, host: string): Promise<Served> {
  const open = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count += 1;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    connections: () => count,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Looks like a ZIP as far as the spool looks: only a reader would find that it is none. */
export const zipLike = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60_000, 7)]);
