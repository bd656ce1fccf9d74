import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';

/** Milliseconds until the import is answered. */
export async function importOnce({ server, client, archive, lockTimeout = 120 }) {
  const began = performance.now();
  const { status, text } = await put(server, client, { ...archive, lockTimeout });
  if (status !== 200) throw new Error(`The import was answered ${status}: ${text.slice(0, 500)}`);
  return performance.now() - began;
}

export function put({ address }, { token }, { file, lockTimeout }) {
  return new Promise((resolve, reject) => {
    const request = http.request(`${address}/configapi/v2/tenant?lockTimeout=${lockTimeout}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/zip',
        'content-length': statSync(file).size,
      },
    });
    request.on('error', reject);
    request.on('response', async (response) => {
      const text = (await response.setEncoding('utf8').toArray()).join('');
      resolve({ status: response.statusCode, text });
    });
    createReadStream(file).pipe(request);
  });
}

export async function purge(client, id) {
  await client.ask(`/api/v1/tenants/${id}`, { method: 'DELETE' });
  await client.ask(`/api/v1/tenants/${id}/bin`, { method: 'DELETE' });
}

/** Milliseconds to the first byte of the body, and to the last. */
export function download({ address }, { token }, id) {
  const began = performance.now();
  const path = `${address}/api/v1/tenants/${id}/archive`;
  return new Promise((resolve, reject) => {
    const request = http.get(path, { headers: { authorization: `Bearer ${token}` } }, (response) => {
      let first;
      let bytes = 0;
      response.on('data', (chunk) => {
        first ??= performance.now() - began;
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ first, whole: performance.now() - began, bytes });
        else reject(new Error(`The export was answered ${response.statusCode}.`));
      });
    });
    request.on('error', reject);
  });
}
