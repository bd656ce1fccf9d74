import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '@/lib/accounts/create-first-administrator';
import { createPerson } from '@/lib/accounts/create-person';
import { signIn } from '@/lib/accounts/sign-in';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { ask } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';
import { archiveOf, givenFullTenant, unpack } from '@/lib/transfer/archives.testing';
import { type OddArchive, oddArchives } from '@/lib/wire/zip/hostile-archives.testing';
import { systemContext } from './base-context';
import { callBrightPattern } from './bright-pattern.testing';
import { callJsonDoor, testPassword } from './json-door.testing';
import { getStorage } from './storage';

const dataFolder = mkdtempSync(join(tmpdir(), 'tenantry-hostile-'));
process.env.TENANTRY_DATA_DIR = dataFolder;
process.env.DATABASE_URL = '';
process.env.TENANTRY_REQUESTS_PER_SECOND = '0';

const longest = 10_000;
const names = ['a way out of the folder', 'a locator at 2^63', 'a bomb that claims', 'another checksum'];

/** One of each kind; all of them meet the gate itself in lib/wire/zip. */
function oneOfEach(): OddArchive[] {
  const seen = new Set<string | undefined>();
  return oddArchives([]).filter(({ title, code }) => {
    const isNew = code !== undefined && !seen.has(code);
    seen.add(code);
    return isNew || names.some((name) => title.includes(name));
  });
}

let token: string;
let around: Map<string, OddArchive>;
let context: Context;

beforeAll(async () => {
  const system = await systemContext();
  const person = await execute(system, createFirstAdministrator, {
    email: 'ada@provider.example',
    password: testPassword,
  });
  if (!person) throw new Error('There is somebody already.');
  const { id: personId, name, email, role } = person;
  context = {
    ...system,
    actor: {
      kind: 'person',
      personId,
      name,
      email,
      role,
      tenantId: null,
      access: 'full',
      sessionId: 's',
      mustChangePassword: false,
    },
  };
  const { id } = await givenFullTenant(context, { name: 'Greene Services' });
  const entries = await unpack(await archiveOf(context, id));
  const good = [...entries].map(([path, content]) => ({ path, content }));
  around = new Map(oddArchives(good).map((archive) => [archive.title, archive]));
  await execute(context, createPerson, {
    email: 'op@provider.example',
    name: 'Op',
    role: 'provider-administrator',
    password: testPassword,
  });
  const signedIn = await signIn(system, { email: 'op@provider.example', password: testPassword });
  ({ token } = signedIn);
  await context.storage.transact(({ people }) =>
    people.save({ ...signedIn.person, mustChangePassword: false }),
  );
});

afterAll(async () => {
  await (await getStorage()).close();
  rmSync(dataFolder, { recursive: true });
});

const filesIn = (folder: string) => {
  try {
    return readdirSync(join(dataFolder, folder)).toSorted();
  } catch {
    return [];
  }
};

let recordsBefore: string[];
beforeAll(() => {
  recordsBefore = filesIn('records');
});

afterEach(async () => {
  expect(filesIn('work')).toEqual([]);
  expect(filesIn('records')).toEqual(recordsBefore);
  expect((await ask(context, listTenants, { limit: 10 })).items).toHaveLength(1);
});

function send(title: string) {
  const archive = around.get(title)?.build() ?? Buffer.alloc(0);
  return { raw: new Uint8Array(archive), token, headers: { 'content-type': 'application/zip' } };
}

describe.each(oneOfEach())('an archive with $title', ({ title, code }) => {
  it('is refused by the JSON door, by its reason', async () => {
    const sent = send(title);
    const began = performance.now();
    const answer = await callJsonDoor('POST', '/api/v1/imports?fileName=odd.zip', sent);
    expect(performance.now() - began).toBeLessThan(longest);
    // What is no archive at all is refused at once; of all others the import says why.
    if (answer.status === 201)
      expect(answer.body).toMatchObject({ state: 'refused', refusal: { issues: [{ code }] } });
    else expect([answer.status, answer.body.code]).toEqual([400, code]);
  });
});

describe.each(oneOfEach().filter(({ title }) => names.some((name) => title.includes(name))))(
  'an archive with $title',
  ({ title }) => {
    it('is refused by the Bright Pattern door with 400', async () => {
      const answer = await callBrightPattern('PUT', '/tenant', send(title));
      expect(answer.status).toBe(400);
    });
  },
);
