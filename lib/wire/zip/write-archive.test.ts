import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { archiveFolder } from './archives.testing';
import { defaultLimits, type MemberSource } from './model';
import { openArchive } from './open-archive';
import { descriptorOf, directoryOf, localHeaderOf } from './records';
import { writeArchive } from './write-archive';

const folder = await archiveFolder();
afterAll(() => folder.remove());

const text = (length: number, seed = 1) =>
  Buffer.from(
    Array.from({ length }, (_none, index) => `["+4670${(index * seed * 7919) % 1_000_000}","Ada"]\n`).join(
      '',
    ),
  );

async function* inPieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function* listed(...members: MemberSource[]) {
  yield* members;
}

async function write(...members: MemberSource[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeArchive(listed(...members))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(file: string): Promise<[path: string, bytes: Buffer][]> {
  const archive = await openArchive(file, defaultLimits);
  const content: [string, Buffer][] = [];
  for (const member of archive.members) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.read(member)) pieces.push(piece);
    content.push([member.path, Buffer.concat(pieces)]);
  }
  await archive.close();
  return content;
}

describe('an archive that is written', () => {
  const records = text(20_000);

  it('is read as it was given, in its order', async () => {
    const archive = await write(
      { path: 'manifest.json', bytes: Buffer.from('{}') },
      { path: 'empty.ndjson', bytes: Buffer.alloc(0) },
      { path: 'calling-lists/é.ndjson', bytes: inPieces(records, 70_000) },
    );
    expect(await read(await folder.put(archive))).toEqual([
      ['manifest.json', Buffer.from('{}')],
      ['empty.ndjson', Buffer.alloc(0)],
      ['calling-lists/é.ndjson', records],
    ]);
  });

  it('has the same bytes in every time zone, and however its members come in pieces', async () => {
    const first = await write({ path: 'a.ndjson', bytes: records });
    for (const length of [1000, 65_536, 131_072, 400_000]) {
      expect(first.equals(await write({ path: 'a.ndjson', bytes: inPieces(records, length) }))).toBe(true);
    }
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    expect(first.equals(await write({ path: 'a.ndjson', bytes: records }))).toBe(true);
    process.env.TZ = zone;
  });

  it('begins before the first content is there', async () => {
    const never = new Promise<never>(() => {});
    const archive = writeArchive(
      listed({
        path: 'a.ndjson',
        bytes: {
          async *[Symbol.asyncIterator]() {
            yield await never;
          },
        },
      }),
    );
    const { value } = await archive.next();
    expect(Buffer.from(value ?? []).toString('latin1', 0, 2)).toBe('PK');
  });

  it('reads its members only as fast as it is taken', async () => {
    let given = 0;
    async function* endless() {
      for (let round = 0; ; round += 1) {
        given += 1;
        yield text(5000, round + 1);
      }
    }
    const archive = writeArchive(listed({ path: 'a.ndjson', bytes: endless() }));
    for (let taken = 0; taken < 3; taken += 1) await archive.next();
    const before = given;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(given - before).toBeLessThan(20);
    await archive.return(undefined);
  });

  it('ends its sources when nobody takes it any more', async () => {
    let ended = false;
    async function* watched() {
      try {
        for (;;) yield records;
      } finally {
        ended = true;
      }
    }
    const archive = writeArchive(listed({ path: 'a.ndjson', bytes: watched() }));
    for (let taken = 0; taken < 3; taken += 1) await archive.next();
    await archive.return(undefined);
    await expect.poll(() => ended).toBe(true);
  });

  it('fails with what its source fails with', async () => {
    async function* failing() {
      yield records;
      throw new Error('the list is gone');
    }
    await expect(write({ path: 'a.ndjson', bytes: failing() })).rejects.toThrow('the list is gone');
  });

  it('is one that other programs read', async (test) => {
    const file = await folder.put(await write({ path: 'lists/a.ndjson', bytes: records }));
    try {
      expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return test.skip('unzip is not installed here');
      throw error;
    }
  });
});

describe('an archive beyond 4 GB', () => {
  it('has ZIP64 records that pass the gate', async () => {
    const file = await folder.put(Buffer.alloc(0));
    const handle = await open(file, 'r+');
    // The data are a hole in the file: the gate looks at no byte of them.
    const large = { path: 'a.ndjson', headerAt: 0, crc32: 7, bytes: 21e9, packedBytes: 5e9 };
    const after = localHeaderOf(large).length + large.packedBytes;
    const second = { path: 'b.ndjson', headerAt: after + 24, crc32: 0, bytes: 0, packedBytes: 2 };
    await handle.write(localHeaderOf(large), 0, null, 0);
    const rest = [descriptorOf(large), localHeaderOf(second), Buffer.from([3, 0]), descriptorOf(second)];
    const start = after + Buffer.concat(rest).length;
    await handle.write(Buffer.concat([...rest, directoryOf([large, second], start)]), 0, null, after);
    await handle.close();
    const archive = await openArchive(file, { ...defaultLimits, archiveBytes: 1e11, inflatedBytes: 1e11 });
    expect(archive.members.map(({ bytes, packedBytes }) => [bytes, packedBytes])).toEqual([
      [21e9, 5e9],
      [0, 2],
    ]);
    const [, last] = archive.members;
    if (last) for await (const piece of archive.read(last)) expect(piece.length).toBe(0);
    await archive.close();
  });

  it('counts members beyond 65,534 in ZIP64', () => {
    const members = Array.from({ length: 70_000 }, (_none, index) => ({
      path: `${index}`,
      headerAt: index,
      crc32: 0,
      bytes: 0,
      packedBytes: 2,
    }));
    const directory = directoryOf(members, 100_000_000);
    expect(directory.readBigUInt64LE(directory.length - 22 - 20 - 56 + 32)).toBe(70_000n);
  });
});
