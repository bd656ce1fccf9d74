import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '@/lib/command';
import type { Job } from '@/lib/jobs/model';
import { runJob } from '@/lib/jobs/run-job';
import { startJob } from '@/lib/jobs/start-job';
import { createTenant } from '@/lib/tenants/create-tenant';
import type { Tenant } from '@/lib/tenants/model';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';

onBothEngines('jobs and the people of a tenant over JSON', (world) => {
  let [operator, auditor, admin] = ['', '', ''];
  let tenant: Tenant;
  let job: Job;

  beforeAll(async () => {
    openJsonDoor(world);
    operator = (await givenToken(world, 'provider-operator')).token;
    auditor = (await givenToken(world, 'provider-auditor')).token;
    admin = (await givenToken(world, 'provider-administrator')).token;
    const context = world.as('provider-operator');
    tenant = await execute(context, createTenant, { name: 'Acme' });
    const selection = { ids: [tenant.id] };
    const input = { noun: 'tenant', change: 'activate', selection };
    job = await startJob(context, { kind: 'bulk-change', title: 'Activate', steps: ['Change'], input });
    await runJob(context, job, async (progress) => {
      await progress.line('One to change.');
      await progress.items([{ subjectId: tenant.id, label: 'Acme', outcome: 'failed', reason: 'Busy.' }]);
      return { summary: 'None.', counts: { done: 0, skipped: 0, failed: 1 } };
    });
  });

  it('lists jobs, and tells of one without what is its own affair', async () => {
    const list = await callJsonDoor('GET', '/api/v1/jobs?kind=bulk-change&count=true', { token: auditor });
    expect(list).toMatchObject({ status: 200, body: { total: 1, items: [{ id: job.id, state: 'done' }] } });
    const one = await callJsonDoor('GET', `/api/v1/jobs/${job.id}`, { token: auditor });
    expect(one.body).toMatchObject({ title: 'Activate', result: { counts: { failed: 1 } } });
    expect(one.body).not.toHaveProperty('input');
    expect(one.body).not.toHaveProperty('run');
    expect(await callJsonDoor('GET', '/api/v1/jobs/none', { token: auditor })).toMatchObject({ status: 404 });
    expect(await callJsonDoor('GET', '/api/v1/jobs?state=odd', { token: auditor })).toMatchObject({
      status: 422,
    });
    expect(await callJsonDoor('GET', '/api/v1/jobs?after=odd', { token: auditor })).toMatchObject({
      status: 400,
      body: { code: 'bad-cursor' },
    });
  });

  it('gives its items and its log', async () => {
    const items = await callJsonDoor('GET', `/api/v1/jobs/${job.id}/items?outcome=failed`, {
      token: auditor,
    });
    expect(items.body).toEqual({
      items: [{ position: 1, subjectId: tenant.id, label: 'Acme', outcome: 'failed', reason: 'Busy.' }],
      next: null,
    });
    const log = await callJsonDoor('GET', `/api/v1/jobs/${job.id}/log?limit=1`, { token: auditor });
    expect(log.body).toMatchObject({ items: [{ text: 'One to change.' }], next: null });
    expect(
      await callJsonDoor('GET', `/api/v1/jobs/${job.id}/items?after=-1`, { token: auditor }),
    ).toMatchObject({ status: 422 });
  });

  it('cancels what runs, and repeats what failed', async () => {
    const cancel = `/api/v1/jobs/${job.id}/cancellation`;
    expect(await callJsonDoor('POST', cancel, { token: auditor })).toMatchObject({ status: 403 });
    expect(await callJsonDoor('POST', cancel, { token: operator })).toMatchObject({
      status: 409,
      body: { code: 'job-ended' },
    });
    const again = await callJsonDoor('POST', `/api/v1/jobs/${job.id}/retry`, { token: operator });
    expect(again.status).toBe(201);
    const place = String(again.headers.get('location'));
    expect(place).toBe(`/api/v1/jobs/${String(again.body.id)}`);
    await expect
      .poll(async () => (await callJsonDoor('GET', place, { token: operator })).body, { timeout: 5000 })
      .toMatchObject({ state: 'done', result: { summary: '1 tenant activated.' } });
  });

  it('adds, changes and removes people of a tenant', async () => {
    const people = `/api/v1/tenants/${tenant.id}/people`;
    const body = { name: 'Ann Berg', email: 'ann@acme.example' };
    const added = await callJsonDoor('POST', people, { token: operator, body });
    expect(added).toMatchObject({ status: 201, body: { role: 'tenant-administrator', tenantId: tenant.id } });
    const place = `${people}/${String(added.body.id)}`;
    expect(added.headers.get('location')).toBe(place);
    expect(await callJsonDoor('POST', people, { token: operator, body })).toMatchObject({
      status: 409,
      body: { code: 'email-taken' },
    });
    expect((await callJsonDoor('GET', people, { token: auditor })).body).toMatchObject({ items: [body] });
    const stale = { token: operator, body: { disabled: true }, headers: { 'if-match': '"7"' } };
    expect(await callJsonDoor('PATCH', place, stale)).toMatchObject({ status: 412 });
    const patched = await callJsonDoor('PATCH', place, { token: operator, body: { name: 'Ann Dahl' } });
    expect(patched).toMatchObject({ status: 200, body: { name: 'Ann Dahl', version: 2 } });
    expect(patched.headers.get('etag')).toBe('"2"');
    const odd = { token: operator, body: { role: 'provider-administrator' } };
    expect(await callJsonDoor('PATCH', place, odd)).toMatchObject({ status: 422 });
    expect(await callJsonDoor('DELETE', place, { token: operator })).toMatchObject({ status: 403 });
    expect(await callJsonDoor('DELETE', place, { token: admin })).toMatchObject({ status: 204 });
    expect(await callJsonDoor('GET', place, { token: admin })).toMatchObject({ status: 404 });
    expect(await callJsonDoor('GET', '/api/v1/people?limit=200', { token: admin })).not.toMatchObject({
      body: { items: expect.arrayContaining([expect.objectContaining({ email: 'ann@acme.example' })]) },
    });
  });
});
