import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { badInput, goodDraft } from '@/lib/tenants/bad-input';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';

onBothEngines('bad input through the JSON door', (world) => {
  let admin: string;
  const send = (body: unknown) => callJsonDoor('POST', '/api/v1/tenants', { token: admin, body });
  const countTenants = () => world.storage.read.tenants.count({});

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
    const body = {
      name: 'MX-ONE Stockholm',
      servers: [1, 2],
      domains: ['acme.example', 'greene.example'],
      featureLevels: ['BASIC', 'STANDARD', 'PREMIUM'],
    };
    expect((await callJsonDoor('POST', '/api/v1/telephony-systems', { token: admin, body })).status).toBe(
      201,
    );
  });

  it.each(badInput)('refuses $title with the code and path of every issue', async ({ draft, issues }) => {
    const refused = await send(draft);
    expect(refused.status).toBe(422);
    const found = (refused.body.issues as { code: string; path: string }[]).map(({ code, path }) => ({
      code,
      path,
    }));
    const sorted = (list: { code: string; path: string }[]) =>
      list.map((one) => JSON.stringify([one.path, one.code])).sort();
    expect(sorted(found)).toEqual(sorted(issues));
    expect(await countTenants()).toBe(0);
  });

  it('takes the draft that all of these were made from', async () => {
    expect((await send(goodDraft)).status).toBe(201);
  });
});
