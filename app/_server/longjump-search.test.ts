import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { asXml, sampleMembers, sampleTenant } from '@/lib/dialects/longjump/testing';
import { openJsonDoor } from './json-door.testing';
import { callLongJump, givenLongJumpLogin } from './longjump.testing';

onBothEngines('a search at the LongJump door', (world) => {
  let cookie: string;
  const search = (query: string) => callLongJump('GET', `tenant?${query}`, { cookie });

  beforeAll(async () => {
    openJsonDoor(world);
    ({ cookie } = await givenLongJumpLogin(world, 'provider-administrator'));
    for (const name of ['BSmith Inc', 'Smithson Ltd', 'Greene Services']) {
      const email = `${name.split(' ')[0]}@email.com`;
      const xml = asXml({ ...sampleTenant, name, company: name, email });
      expect((await callLongJump('POST', 'tenant', { cookie, xml })).status).toBe(201);
    }
  });

  it('takes the sample of the page, blanks, quotes and all', async () => {
    const answer = await search("fieldList=name,id & filter=name contains 'smith' & sortby='id'");
    expect([answer.status, answer.message]).toEqual([200, { code: '0', description: 'Success' }]);
    expect(Object.keys(answer.platform)).toEqual(['tenant', 'message', 'recordCount']);
    expect(answer.platform).toMatchObject({
      tenant: [{ name: 'BSmith Inc' }, { name: 'Smithson Ltd' }],
      recordCount: '2',
    });
    const [first] = answer.platform.tenant as Record<string, string>[];
    expect(Object.keys(first ?? {})).toEqual(['name', 'id']);
  });

  it('counts all of them when asked to, last of all', async () => {
    const answer = await search('pageSize=1&getTotalRecordCount=true&sortBy=name&sortOrder=desc');
    expect(Object.keys(answer.platform)).toEqual(['tenant', 'message', 'recordCount', 'totalRecordCount']);
    expect(answer.platform).toMatchObject({
      tenant: { name: 'Smithson Ltd' },
      ...{ recordCount: '1', totalRecordCount: '3' },
    });
    expect(Object.keys(answer.platform.tenant as object).slice(0, sampleMembers.length)).toEqual(
      sampleMembers,
    );
    expect(answer.platform.tenant).toMatchObject({
      created_id: { displayValue: 'The provider-administrator' },
    });
    expect(answer.text).not.toMatch(/password|sendWelcomeEmail|appList/);
  });

  it('is a list in JSON, of one and of none', async () => {
    const read = async (query: string) =>
      JSON.parse((await search(`${query}&alt=json&fieldList=name`)).text) as unknown;
    const message = { code: '0', description: 'Success' };
    expect(await read("filter=name = 'BSmith Inc'")).toEqual({
      platform: { tenant: [{ name: 'BSmith Inc' }], message, recordCount: '1' },
    });
    expect(await read("filter=name = 'Nobody'")).toEqual({
      platform: { tenant: [], message, recordCount: '0' },
    });
  });

  it('shows secrets to nobody, also when they are asked for by name', async () => {
    const answer = await search('fieldList=id,password,appList');
    expect(answer.text).not.toContain('password');
  });

  it.each([
    ["filter=name contains 'smith", 'filter'],
    ['fieldList=nmae', 'Did you mean “name”?'],
    ['filter=number_of_users = many', 'At column 19 of the filter'],
    ['sortOrder=up', 'sortOrder is asc or desc'],
    ['pageSize=100000', 'pageSize'],
  ])('refuses %s and says why', async (query, says) => {
    const refused = await search(query);
    expect([refused.status, refused.message]).toEqual([
      400,
      { code: '-4601', description: expect.stringContaining(says) },
    ]);
  });
});
