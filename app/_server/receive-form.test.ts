import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from './new-id';
import { formTimes, receiveForm } from './receive-form';
import { archiveFile, discardArchive } from './spool';
import { zipLike } from './template-servers.testing';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantry-form-'));
  process.env.TENANTRY_DATA_DIR = folder;
  Object.assign(formTimes, { silence: 300, end: 300 });
});

afterEach(() => void delete process.env.TENANTRY_MAX_ARCHIVE_BYTES);
afterAll(() => rm(folder, { recursive: true, force: true }));

const part = (name: string, value: string | Buffer, more = '') =>
  Buffer.concat([
    Buffer.from(`--line\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
const file = (bytes: Buffer = zipLike, name = 'template') =>
  part(name, bytes, '; filename="C:\\\\files\\\\Tpl Å.zip"\r\nContent-Type: application/zip');
const end = Buffer.from('--line--\r\n');

function request(pieces: Iterable<Uint8Array>, type = 'multipart/form-data; boundary=line', stays = false) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (!stays) controller.close();
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half', headers: {} };
  return new Request('http://x/', { ...init, headers: { 'content-type': type } });
}

async function receive(...[pieces, type, stays]: Parameters<typeof request>) {
  const id = newId();
  try {
    const form = await receiveForm(request(pieces, type, stays), 'template', id);
    const stored = form.file ? await readFile(archiveFile(id)) : undefined;
    return { ...form, stored };
  } finally {
    await discardArchive(id);
    expect(await readdir(join(folder, 'work')).catch(() => [])).toEqual([]);
  }
}

describe('a form with a template', () => {
  const whole = Buffer.concat([
    part('tenantName', 'Åkeri ☎'),
    part('numberMap', '1:2'),
    file(),
    part('numberMap', '3:4'),
    part('email', ''),
    end,
  ]);

  it('is its fields in order, and its file in the spool', async () => {
    const { fields, file: found, stored } = await receive([whole]);
    expect(fields).toEqual([
      ['tenantName', 'Åkeri ☎'],
      ['numberMap', '1:2'],
      ['numberMap', '3:4'],
      ['email', ''],
    ]);
    expect(found).toEqual({ fileName: 'Tpl Å.zip', bytes: zipLike.length });
    expect(stored?.equals(zipLike)).toBe(true);
  });

  it.each([1, 7, 4096])('is the same in pieces of %i bytes', async (size) => {
    const pieces = function* () {
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
    };
    const { fields, stored } = await receive(pieces(), 'Multipart/Form-Data; Boundary="line"');
    expect([fields.length, stored?.equals(zipLike)]).toEqual([4, true]);
  });

  it('may have no file, and its file no name and type', async () => {
    expect((await receive([part('tenantName', 'Acme'), end])).file).toBeUndefined();
    const nameless = await receive([part('template', zipLike), end]);
    expect(nameless.file).toEqual({ fileName: '', bytes: zipLike.length });
  });
});

describe('a form that is refused, and leaves nothing', () => {
  const many = Array.from({ length: 1100 }, () => part('numberMap', '1:2'));
  const flood = Array.from({ length: 40 }, () => Buffer.alloc(1_048_576, 10));
  const headers = '\r\n'.concat(Array.from({ length: 5000 }, (_, at) => `X-${at}: y\r\n`).join('')).trimEnd();
  it.each<[string, Iterable<Uint8Array>, string]>([
    ['no body', [], 'malformed'],
    ['text without a part', [Buffer.from('hello')], 'malformed'],
    ['no last boundary', [part('tenantName', 'Acme')], 'malformed'],
    ['cut inside a field', [part('tenantName', 'Acme').subarray(0, 60)], 'malformed'],
    ['cut inside the file', [file().subarray(0, 30_000)], 'malformed'],
    ['another boundary', [Buffer.from('--other\r\n\r\n--other--')], 'malformed'],
    ['no ZIP', [file(Buffer.from('<html>')), end], 'malformed'],
    ['an empty file', [file(Buffer.alloc(0)), end], 'malformed'],
    ['two templates', [file(), file(), end], 'malformed'],
    ['a file by another name', [file(zipLike, 'upload'), end], 'malformed'],
    ['three files', [file(), file(zipLike, 'b'), file(zipLike, 'c'), end], 'malformed'],
    ['too many fields', [...many, end], 'malformed'],
    ['a field without end', [part('tenantName', 'x'.repeat(9000)), end], 'too-large'],
    ['bytes that are no UTF-8', [part('tenantName', Buffer.from([0xff, 0xfe])), end], 'malformed'],
  ])('%s', async (_, pieces, kind) => {
    await expect(receive(pieces)).rejects.toMatchObject({ kind });
  });

  it('but not for headers that are read no further', async () => {
    const { fields } = await receive([part('tenantName', 'Acme', headers), end]);
    expect(fields).toEqual([['tenantName', 'Acme']]);
  });

  it('a file larger than is taken, and an epilogue without end', async () => {
    process.env.TENANTRY_MAX_ARCHIVE_BYTES = '20000';
    await expect(receive([file(), end])).rejects.toMatchObject({ kind: 'too-large' });
    await expect(receive([part('tenantName', 'Acme'), end, ...flood])).rejects.toMatchObject({
      kind: 'too-large',
    });
  });

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(300)}`,
  ])('with the type %s', async (type) => {
    await expect(receive([part('tenantName', 'Acme'), end], type)).rejects.toMatchObject({
      kind: 'malformed',
    });
  });

  it('silence ends it, wherever it begins', async () => {
    for (const begun of [[], [part('tenantName', 'Acme')], [file().subarray(0, 30_000)]]) {
      const started = Date.now();
      await expect(receive(begun, undefined, true)).rejects.toMatchObject({ kind: 'malformed' });
      expect(Date.now() - started).toBeLessThan(2000);
    }
  });

  it('a connection that breaks is an upload that is not whole', async () => {
    const id = newId();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(file().subarray(0, 20_000)),
      pull: (controller) => controller.error(new Error('aborted')),
    });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    const headers = { 'content-type': 'multipart/form-data; boundary=line' };
    const broken = new Request('http://x/', { ...init, headers });
    await expect(receiveForm(broken, 'template', id)).rejects.toMatchObject({ kind: 'malformed' });
    expect(await readdir(join(folder, 'work')).catch(() => [])).toEqual([]);
  });
});
