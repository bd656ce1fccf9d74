import { once } from 'node:events';
import { isIP, connect as openSocket, type Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as openTls } from 'node:tls';
import { FetchRefusal } from './fetch-refusal';
import { bareHost, findAddresses, isSameAddress, type Resolver } from './template-addresses';
import { portOf, type TemplateTarget } from './template-hosts';

/** Opens a connection to an address; it ends with the signal. */
export type Connect = (address: string, port: number, signal: AbortSignal) => Promise<Socket>;

export interface Connecting {
  resolve: Resolver;
  connect: Connect;
  /** Certificates that are trusted instead of the well-known ones. */
  ca?: string | undefined;
  /** Milliseconds for name, connection and handshake together. */
  connectMs: number;
}

/** More of a name's addresses are not tried. */
const mostAddresses = 3;

export const connectTo: Connect = async (address, port, signal) => {
  const socket = addAbortSignal(signal, unheard(openSocket({ host: address, port })));
  await once(socket, 'connect');
  return socket;
};

/**
 * A connection to the target: its name is resolved once, every address of it is judged, and the one that was judged is
 * the one that is connected to. What a name leads to a moment later does not matter, then.
 */
export async function openConnection(
  target: TemplateTarget,
  { resolve, connect, ca, connectMs }: Connecting,
  signal: AbortSignal,
): Promise<Socket> {
  return withinTime(connectMs, signal, async (until) => {
    const addresses = (await findAddresses(target, resolve)).slice(0, mostAddresses);
    until.throwIfAborted();
    const port = portOf(target.url);
    const pinned = (address: string) =>
      withinTime(connectMs / addresses.length, until, (soon) => openPinned(address, port, connect, soon));
    const socket = await firstOf(addresses, pinned);
    return target.url.protocol === 'https:' ? secure(socket, target.url, ca) : socket;
  });
}

async function openPinned(address: string, port: number, connect: Connect, signal: AbortSignal) {
  const socket = await connect(address, port, signal);
  if (isSameAddress(socket.remoteAddress ?? '', address)) return socket;
  socket.destroy();
  throw new FetchRefusal('landed-elsewhere');
}

async function firstOf<T>(addresses: readonly string[], open: (address: string) => Promise<T>): Promise<T> {
  let failure: unknown;
  for (const address of addresses) {
    try {
      return await open(address);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** The certificate has to be the host's, whatever the environment says about that. */
async function secure(socket: Socket, url: URL, ca: string | undefined): Promise<Socket> {
  const host = bareHost(url);
  const servername = isIP(host) === 0 ? host : '';
  const secured = unheard(openTls({ socket, host, servername, ca, rejectUnauthorized: true }));
  try {
    await once(secured, 'secureConnect');
    return secured;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** An error that comes while nobody waits for one must not end the process. Whoever reads or writes next learns of it. */
function unheard<S extends Socket>(socket: S): S {
  return socket.on('error', () => undefined);
}

/** What is opened with its signal outlives the time, and still ends with the outer signal. */
async function withinTime<T>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const signal = AbortSignal.any([outer, own.signal]);
  const clock = setTimeout(() => own.abort(new FetchRefusal('connect-timeout')), milliseconds);
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  over.catch(() => undefined);
  try {
    return await Promise.race([work(signal), over]);
  } finally {
    clearTimeout(clock);
  }
}
