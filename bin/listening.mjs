import { createServer, isIPv6 } from 'node:net';
import { WrongSetting } from './settings.mjs';

/** Tries the address before the long work of building begins. Throws `WrongSetting`. */
export function tryToListen({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => reject(listeningProblem(error, { host, port })));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** Turns the operating system's code into what to do about it. */
export function listeningProblem({ code }, { host, port }) {
  const reasons = {
    EADDRINUSE: `Port ${port} is taken by another program: stop that program, or set PORT to a free one.`,
    EACCES: `This user may not listen on port ${port}: set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `${host} is no address of this machine: set HOST=127.0.0.1, or 0.0.0.0 for all of them.`,
    ENOTFOUND: `The host name ${host} is not known here: set HOST=127.0.0.1, or 0.0.0.0 for all addresses.`,
  };
  return new WrongSetting(
    reasons[code] ?? `Listening on ${host}, port ${port} failed (${code}): change HOST or PORT.`,
  );
}

/** How this server is reached from this machine. */
export function localAddress({ address, port }) {
  const anywhere = { '0.0.0.0': '127.0.0.1', '::': '127.0.0.1' };
  const host = anywhere[address] ?? address;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
