import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../problem';
import { archiveFolder, type ForgedMember, forgeArchive } from './archives.testing';
import { oddArchives } from './hostile-archives.testing';
import { type ArchiveLimits, defaultLimits } from './model';
import { openArchive } from './open-archive';

const good: ForgedMember[] = [
  { path: 'manifest.json', content: '{"format":"tenantry.tenant"}' },
  { path: 'people.ndjson', content: 'Ada Lovelace\n'.repeat(500) },
  { path: 'calling-lists/1.ndjson', content: '["+46701000001","Ada"]\n'.repeat(50) },
];
const content = new Map(good.map((member) => [member.path, member.content]));
const secondsForEach = 10;

const folder = await archiveFolder();
afterAll(() => folder.remove());

/** Everything in it, by path. */
async function readAll(archive: Uint8Array, limits: ArchiveLimits = defaultLimits) {
  const open = await openArchive(await folder.put(archive), limits);
  try {
    const read = new Map<string, string>();
    for (const member of open.members) {
      const pieces: Uint8Array[] = [];
      for await (const piece of open.read(member)) pieces.push(piece);
      read.set(member.path, Buffer.concat(pieces).toString());
    }
    return read;
  } finally {
    await open.close();
  }
}

/** How reading it ended: its content, or the problem. Anything else that is thrown is a defect. */
async function outcome(archive: Uint8Array, limits?: ArchiveLimits) {
  try {
    return await readAll(archive, limits);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

describe('an archive that somebody sends', () => {
  it('is read as it was written', async () => {
    expect(await readAll(forgeArchive(good))).toEqual(content);
  });

  it.each(oddArchives(good).filter(({ code }) => code !== undefined))(
    'is refused with $title ($code)',
    async ({ code, build }) => {
      const began = performance.now();
      const problem = await outcome(build());
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({ code, kind: expect.stringMatching(/^(malformed|too-large)$/) });
      expect(performance.now() - began).toBeLessThan(secondsForEach * 1000);
    },
  );

  it.each(oddArchives(good).filter(({ code }) => code === undefined))(
    'is read with $title',
    async ({ build }) => {
      const read = await readAll(build());
      for (const [path, text] of content) expect(read.get(String(path))).toBe(text);
    },
  );

  it('is refused with all its bad members at once, each by its name', async () => {
    const problem = await outcome(
      forgeArchive([...good, { path: '../a' }, { path: 'b', flags: 0x801 }, { path: 'PEOPLE.ndjson' }]),
    );
    expect(problem).toMatchObject({
      issues: [
        {
          path: '../a',
          code: 'archive-name',
          message: expect.stringContaining('“../a” leads out of its folder'),
        },
        { path: 'b', code: 'archive-encrypted' },
        {
          path: 'PEOPLE.ndjson',
          code: 'archive-duplicate',
          message: expect.stringContaining('“people.ndjson”'),
        },
      ],
    });
  });

  it('names members so that they can be shown', async () => {
    const problem = await outcome(forgeArchive([{ path: 'evil\u202e\n.json' }]));
    expect(problem).toMatchObject({ issues: [{ path: 'evil\\u{202e}\\u{a}.json' }] });
  });

  it('leaves folders out', async () => {
    const folders = [{ path: 'calling-lists/', method: 0, attributes: (0o040755 << 16) >>> 0 }];
    expect(await readAll(forgeArchive([...folders, ...good]))).toEqual(content);
  });
});

describe('limits of an archive', () => {
  const limited = (limits: Partial<ArchiveLimits>) =>
    outcome(forgeArchive(good), { ...defaultLimits, ...limits });

  it('name the setting that an operator can change', async () => {
    expect(await limited({ archiveBytes: 200 })).toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('TENANTRY_MAX_ARCHIVE_BYTES'),
    });
    expect(await limited({ inflatedBytes: 500 })).toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('TENANTRY_MAX_INFLATED_BYTES'),
    });
  });

  it('go to members, names and ratio', async () => {
    expect(await limited({ members: 2 })).toMatchObject({ code: 'archive-too-large' });
    expect(await limited({ nameLength: 12 })).toMatchObject({ code: 'archive-name' });
    expect(await limited({ ratioFrom: 1000, ratio: 10 })).toMatchObject({ code: 'archive-ratio' });
  });

  it('are what is still taken', async () => {
    const bytes = [...content.values()].reduce((sum, text) => sum + String(text).length, 0);
    const size = forgeArchive(good).length;
    expect(await limited({ archiveBytes: size, inflatedBytes: bytes, members: 3 })).toEqual(content);
  });
});

describe('a good archive with changed bytes', () => {
  it('opens with the same content, or is refused, 1,500 times', async () => {
    const archive = forgeArchive(
      good.map((member, index) => ({ ...member, ...(index === 1 ? { descriptor: 'signed' as const } : {}) })),
    );
    const random = randomNumbers(20260105);
    let refused = 0;
    for (let round = 0; round < 1500; round += 1) {
      const changed = mutate(archive, random);
      const result = await outcome(changed);
      if (result instanceof Problem) refused += 1;
      else expect(result).toEqual(content);
    }
    expect(refused).toBeGreaterThan(1000);
  });
});

/** One to three bytes set, a run cut out, or a run doubled. */
function mutate(archive: Buffer, random: (below: number) => number): Buffer {
  const at = random(archive.length);
  const kind = random(10);
  if (kind === 0) return Buffer.concat([archive.subarray(0, at), archive.subarray(at + 1 + random(20))]);
  if (kind === 1)
    return Buffer.concat([archive.subarray(0, at), archive.subarray(Math.max(0, at - random(20)))]);
  const changed = Buffer.from(archive);
  for (let left = 1 + random(3); left > 0; left -= 1) changed[random(changed.length)] = random(256);
  // The end of the file is where structure is dense: it is hit as often as all the rest.
  if (kind > 5) changed[changed.length - 1 - random(Math.min(300, changed.length))] = random(256);
  return changed;
}

/** The same each run: a failure can be looked at again. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
