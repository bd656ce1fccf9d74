import http from 'node:http';
import { credentials } from './servers.mjs';

/** One connection to a server that is kept open; requests go one after the other. */
export function clientOf(address, headers = {}) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  function ask(path, { method = 'GET', body } = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const request = http.request(`${address}${path}`, {
        agent,
        method,
        headers: {
          ...headers,
          ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          if (response.statusCode < 300) resolve(answer);
          else
            reject(new Error(`${method} ${path} answered ${response.statusCode}: ${answer.slice(0, 300)}`));
        });
      });
      request.end(text);
    });
  }

  return { ask, json: async (path, options) => JSON.parse(await ask(path, options)) };
}

/** A client that is signed in. */
export async function signIn(address) {
  const { token } = await clientOf(address).json('/api/v1/session', { method: 'POST', body: credentials });
  return { ...clientOf(address, { authorization: `Bearer ${token}` }), token };
}
