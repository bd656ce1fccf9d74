import { beforeAll, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '@/lib/command';
import { createTenant } from '@/lib/tenants/create-tenant';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import { unpack } from '@/lib/transfer/archives.testing';
import { GET, HEAD } from '../(api)/api/v1/tenants/[id]/archive/route';
import { givenToken, openJsonDoor } from './json-door.testing';
import { log } from './log';

onBothEngines('The archive of a tenant over JSON', (world) => {
  let [token, auditor] = ['', ''];
  const admin = () => world.as('provider-administrator');

  beforeAll(async () => {
    openJsonDoor(world);
    ({ token } = await givenToken(world, 'provider-administrator'));
    ({ token: auditor } = await givenToken(world, 'provider-auditor'));
  });

  const send = (handle: typeof GET, id: string, as = token) => {
    const headers = { authorization: `Bearer ${as}` };
    const method = handle === HEAD ? 'HEAD' : 'GET';
    return handle(new Request(`http://127.0.0.1/api/v1/tenants/${id}/archive`, { method, headers }), {
      params: Promise.resolve({ id }),
    });
  };
  const countExports = () => world.storage.read.audit.count({ action: 'tenant.export' });

  it('is downloaded as a file that no cache keeps', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Greene Services' });
    const answer = await send(GET, id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="greene-services-\d{8}T\d{6}Z\.tenantry\.zip"$/,
    );
    const entries = await unpack(new Uint8Array(await answer.arrayBuffer()));
    expect(JSON.parse(String(entries.get('tenant.json')))).toMatchObject({ id, name: 'Greene Services' });
  });

  it('is asked for by HEAD without being exported', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Only asked' });
    const before = await countExports();
    const answer = await send(HEAD, id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('only-asked-');
    expect(await countExports()).toBe(before);
    await send(GET, id);
    expect(await countExports()).toBe(before + 1);
  });

  it('may be left in the middle, which is no defect of ours', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Left in the middle' });
    const told = vi.spyOn(log, 'error');
    for (const pieces of [0, 1]) {
      const reader = (await send(GET, id)).body?.getReader();
      for (let taken = 0; taken < pieces; taken += 1) await reader?.read();
      // The next piece is being made by then.
      await reader?.cancel();
    }
    await vi.waitFor(async () => expect((await send(GET, id)).status).toBe(200));
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  it('is refused to an auditor, for nobody, and for a tenant in the bin', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Refused' });
    expect((await send(GET, id, auditor)).status).toBe(403);
    expect((await send(GET, 'none')).status).toBe(404);
    await execute(admin(), deleteTenant, { id });
    const answer = await send(GET, id);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'tenant-in-bin' });
  });
});
