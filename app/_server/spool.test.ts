import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { forgeArchive } from '@/lib/wire/zip/archives.testing';
import { newId } from './new-id';
import { archiveFile, discardArchive, listSpool, receiveArchive, sweepSpool } from './spool';

const dataFolder = mkdtempSync(join(tmpdir(), 'tenantry-spool-'));
process.env.TENANTRY_DATA_DIR = dataFolder;
const archive = forgeArchive([{ path: 'manifest.json', content: '{}' }]);
const mebibyte = 1024 ** 2;

afterAll(() => rmSync(dataFolder, { recursive: true }));
afterEach(async () => {
  delete process.env.TENANTRY_MAX_ARCHIVE_BYTES;
  for (const { id } of await listSpool()) await discardArchive(id);
});

async function* pieces(bytes: Uint8Array, length = 7) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** A body that begins like a ZIP and is made while it is sent. */
async function* longBody(count: number, each = mebibyte) {
  const piece = Buffer.alloc(each);
  piece.writeUInt32LE(0x04034b50);
  for (let left = count; left > 0; left -= 1) yield piece;
}

const spooled = () => readdir(join(dataFolder, 'work')).catch(() => []);

describe('an archive that comes in', () => {
  it('lies in the spool as it was sent, for nobody else to read', async () => {
    const id = newId();
    expect(await receiveArchive(id, pieces(archive), archive.length)).toEqual({ bytes: archive.length });
    expect((await readFile(archiveFile(id))).equals(archive)).toBe(true);
    expect((await stat(archiveFile(id))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataFolder, 'work', id))).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataFolder, 'work'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(dataFolder, 'work', id))).toEqual(['archive.zip']);
  });

  it('may come without saying how long it is, and as a stream of the web', async () => {
    const body = Readable.toWeb(Readable.from(pieces(archive))) as ReadableStream<Uint8Array>;
    expect(await receiveArchive(newId(), body)).toEqual({ bytes: archive.length });
  });

  it('may be sent again under the same id', async () => {
    const id = newId();
    await receiveArchive(id, pieces(archive));
    await expect(receiveArchive(id, pieces(archive.subarray(0, 20)), archive.length)).rejects.toThrow();
    expect((await readFile(archiveFile(id))).equals(archive)).toBe(true);
  });

  it.each(['../../etc/passwd', '', 'x', '0190a3b4-0000-7000-8000-00000000000', '..'])(
    'is kept under an id of ours only, not “%s”',
    async (id) => {
      await expect(receiveArchive(id, pieces(archive))).rejects.toThrow('an id that this server made');
      expect(() => archiveFile(id)).toThrow('an id that this server made');
    },
  );
});

describe('of an archive that is refused nothing stays', () => {
  const refused = async (
    body: Parameters<typeof receiveArchive>[1],
    length?: number,
  ): Promise<{ kind: string; code: string }> => {
    const problem = await receiveArchive(newId(), body, length).then(
      () => expect.unreachable(),
      (error: unknown) => error,
    );
    expect(await spooled()).toEqual([]);
    return problem as { kind: string; code: string };
  };

  it('when it is empty', async () => {
    expect(await refused(null)).toMatchObject({ kind: 'malformed', code: 'archive-empty' });
    expect(await refused(pieces(Buffer.alloc(0)), 0)).toMatchObject({ code: 'archive-empty' });
  });

  it('when it is no ZIP, as soon as four bytes are there', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield Buffer.from('<');
      }
    }
    expect(await refused(endless())).toMatchObject({ kind: 'malformed', code: 'not-an-archive' });
    expect(asked).toBe(4);
    expect(await refused(pieces(Buffer.from('PK')))).toMatchObject({ code: 'not-an-archive' });
  });

  it('when it is larger than this server takes, before or while it comes', async () => {
    process.env.TENANTRY_MAX_ARCHIVE_BYTES = String(3 * mebibyte);
    const expected = { kind: 'too-large', message: expect.stringContaining('TENANTRY_MAX_ARCHIVE_BYTES') };
    expect(await refused(longBody(1), 4 * mebibyte)).toMatchObject(expected);
    expect(await refused(longBody(50))).toMatchObject(expected);
  });

  it('when fewer or more bytes come than were announced', async () => {
    const expected = { kind: 'malformed', code: 'upload-incomplete' };
    expect(await refused(pieces(archive), archive.length + 1)).toMatchObject(expected);
    expect(await refused(pieces(archive), archive.length - 1)).toMatchObject(expected);
  });

  it('when the connection breaks', async () => {
    async function* broken() {
      yield archive.subarray(0, 30);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    expect(await refused(broken(), archive.length)).toMatchObject({ code: 'upload-incomplete' });
  });

  it('when the disk has no room for three of it', async () => {
    process.env.TENANTRY_MAX_ARCHIVE_BYTES = String(1e15);
    expect(await refused(longBody(1), 5e14)).toMatchObject({
      kind: 'no-space',
      code: 'disk-full',
      message: expect.stringContaining('1500 TB'),
    });
  });
});

describe('an upload through the network', () => {
  it('of 100 MB stays out of memory, and one that is cut leaves nothing', async () => {
    const received: Promise<unknown>[] = [];
    let highest = 0;
    const server = http.createServer((request, response) => {
      const taking = receiveArchive(newId(), request, Number(request.headers['content-length']));
      received.push(taking.catch((error: unknown) => error));
      const watch = setInterval(() => {
        highest = Math.max(highest, process.memoryUsage().arrayBuffers);
      }, 5);
      void taking
        .then(({ bytes }) => response.end(String(bytes)))
        .catch(() => response.destroy())
        .finally(() => clearInterval(watch));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const before = process.memoryUsage().arrayBuffers;
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'PUT',
      headers: { 'content-length': String(100 * mebibyte) },
      body: Readable.toWeb(Readable.from(longBody(100))) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    expect(await answer.text()).toBe(String(100 * mebibyte));
    // What nobody collected yet counts, also the client's: it runs in this process too.
    expect(highest - before).toBeLessThan(70 * mebibyte);
    for (const { id } of await listSpool()) await discardArchive(id);

    const socket = connect(port, '127.0.0.1');
    socket.write('PUT / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n');
    socket.write(archive);
    await expect.poll(async () => (await spooled()).length).toBe(1);
    socket.destroy();
    await expect.poll(spooled).toEqual([]);
    expect(await received.at(-1)).toMatchObject({ code: 'upload-incomplete' });
    server.close();
  });
});

describe('sweeping the spool', () => {
  it('leaves what a living import refers to, and what was just touched', async () => {
    const [living, dead, recent] = [newId(), newId(), newId()];
    for (const id of [living, dead, recent]) await receiveArchive(id, pieces(archive));
    await mkdir(join(dataFolder, 'work/left behind'));
    await writeFile(join(dataFolder, 'work/left behind/x'), '');
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const id of [living, dead, 'left behind'])
      await utimes(join(dataFolder, 'work', id), yesterday, yesterday);
    expect(await sweepSpool(new Set([living]), Date.now() - 3_600_000)).toBe(2);
    expect((await spooled()).toSorted()).toEqual([living, recent].toSorted());
  });
});
