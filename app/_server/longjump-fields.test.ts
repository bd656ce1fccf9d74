import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { fields } from '@/lib/dialects/longjump/fields';
import { openJsonDoor } from './json-door.testing';
import { callLongJump, givenLongJumpLogin } from './longjump.testing';

onBothEngines('the metadata of fields at the LongJump door', (world) => {
  let token: string;

  beforeAll(async () => {
    openJsonDoor(world);
    ({ token } = await givenLongJumpLogin(world, 'provider-auditor'));
  });

  it('lists every field, as XML and as JSON', async () => {
    for (const path of ['field/tenant', 'field/tenant?alt=json']) {
      const { status, platform, message } = await callLongJump('GET', path, { token });
      expect([status, message]).toEqual([200, { code: '0', description: 'Success' }]);
      const listed = platform.field as Record<string, string>[];
      expect(listed.map((field) => field.name)).toEqual(fields.map((field) => field.name));
      expect(listed.find((field) => field.name === 'number')).toEqual({
        ...{ name: 'number', label: 'Tenant Number', type: 'int', readOnly: '1', required: '0' },
        ...{ searchable: '1', default: '', description: 'Tenant Number', values: '' },
      });
    }
  });

  it('says of one field what it may hold', async () => {
    const zone = await callLongJump('GET', 'field/tenant/TIME_ZONE', { token });
    const { values } = zone.platform.field as { values: { value: { id: string }[] } };
    expect(values.value.find(({ id }) => id === '12')).toEqual({
      id: '12',
      displayValue: 'America/Los_Angeles',
    });
    const format = await callLongJump('GET', 'field/tenant/date_format?alt=json', { token });
    expect(format.text).toContain('"dd.mm.yyyy"');
    expect(format.platform).toMatchObject({ field: [{ name: 'date_format', required: '0', readOnly: '0' }] });
  });

  it('refuses a field that there is not, and names the nearest', async () => {
    const unknown = await callLongJump('GET', 'field/tenant/compny', { token });
    expect([unknown.status, unknown.message]).toEqual([
      400,
      { code: '-300', description: 'A tenant has no field “compny”. Did you mean “company”?' },
    ]);
    expect((await callLongJump('GET', 'field/USER', { token })).status).toBe(404);
  });

  it('is refused to whoever is not signed in, and offers nothing but reading', async () => {
    expect((await callLongJump('GET', 'field/tenant')).message.code).toBe('-101');
    expect((await callLongJump('DELETE', 'field/tenant', { token })).status).toBe(405);
  });
});
