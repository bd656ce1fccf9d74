import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createBlock } from './create-block';
import { findBlocksWithin, getBlockById } from './read-blocks';
import { givenBlock, givenReferences, givenTenant, glance } from './testing';

onBothEngines('creating access numbers', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  const auditor = () => world.as('provider-auditor');
  const historyOf = (entityId: string) => world.storage.read.audit.list({ entityId }, { limit: 50 });
  const blocksFrom = async (first: string, last: string) =>
    (await ask(admin(), findBlocksWithin, { first, last })).map(glance);
  let acme: { id: string; name: string };

  beforeAll(async () => {
    await givenReferences(admin());
    acme = await givenTenant(admin(), 'Acme');
    await givenTenant(admin(), 'Greene Services');
  });

  it('creates a block with every default filled in, and writes one audit entry', async () => {
    const block = await execute(admin(), createBlock, { number: '+46 8 100-000', count: 100 });
    expect(block).toMatchObject({
      number: '468100000',
      last: '468100099',
      count: 100,
      media: 'VOICE',
      state: 'free',
      tenant: null,
      trunks: [],
      smsAccounts: [],
      source: 'console',
      version: 1,
    });
    expect(await ask(auditor(), getBlockById, { id: block.id })).toEqual(block);
    expect(await historyOf(block.id)).toMatchObject([
      { action: 'access-number.create', entity: 'access-number', before: null, after: block, tenantId: null },
    ]);
    expect((await problemOf(execute(auditor(), createBlock, { number: '1234', count: 1 }))).kind).toBe(
      'forbidden',
    );
  });

  it('creates one for a tenant, on trunks and SMS accounts, by any letter case', async () => {
    const block = await execute(operator(), createBlock, {
      number: '468200000',
      count: 10,
      media: 'VOICE_AND_TEXT',
      tenantId: acme.id,
      trunks: [{ name: 'trunk south', prefix: '9' }, { name: 'Trunk North' }],
      smsAccounts: ['sms one'],
      note: 'Ported from the old carrier',
    });
    expect(block).toMatchObject({
      state: 'assigned',
      tenant: { id: acme.id, name: 'Acme' },
      trunks: [
        { name: 'Trunk South', prefix: '9' },
        { name: 'Trunk North', prefix: '' },
      ],
      smsAccounts: ['SMS One'],
    });
    expect(await ask(admin(), getBlockById, { id: block.id })).toEqual(block);
    expect(await historyOf(block.id)).toMatchObject([{ tenantId: acme.id }]);
  });

  it('refuses what overlaps, naming block and holder, and takes what only stands beside it', async () => {
    await givenBlock(admin(), '468300100', 100, { tenantId: acme.id });
    for (const [number, count] of [
      ['468300100', 100],
      ['468300150', 1],
      ['468300000', 101],
      ['468300199', 5],
      ['468300000', 1000],
    ] as const) {
      const problem = await problemOf(givenBlock(admin(), number, count));
      expect([problem.kind, problem.code]).toEqual(['conflict', 'block-overlap']);
      expect(problem.issues[0]).toMatchObject({ path: 'number', holder: { id: acme.id, name: 'Acme' } });
      expect(problem.message).toContain('468300100–468300199');
    }
    await givenBlock(admin(), '468300000', 100);
    await givenBlock(admin(), '468300200', 100);
    await givenBlock(admin(), '0468300100', 100);
    expect(await blocksFrom('468300000', '468300299')).toEqual([
      '468300000-468300099 free',
      '468300100-468300199 assigned Acme',
      '468300200-468300299 free',
    ]);
  });

  it('refuses trunks, accounts and tenants that are not there, all at once', async () => {
    const problem = await problemOf(
      execute(admin(), createBlock, {
        number: '468301000',
        count: 10,
        tenantId: 'nobody',
        trunks: [{ name: 'Trunk North' }, { name: 'Nowhere' }, { name: 'trunk north' }],
        smsAccounts: ['SMS One', 'SMS Two'],
      }),
    );
    expect(problem.kind).toBe('invalid');
    expect(problem.issues.map(({ path, code }) => [path, code])).toEqual([
      ['trunks.1.name', 'unknown-trunk'],
      ['trunks.2.name', 'listed-twice'],
      ['smsAccounts.1', 'unknown-sms-account'],
      ['tenantId', 'unknown-tenant'],
    ]);
  });

  it('runs a repeated request once', async () => {
    const once = { idempotencyKey: 'a-block' };
    const first = await execute(admin(), createBlock, { number: '469300000', count: 5 }, once);
    expect(await execute(admin(), createBlock, { number: '469300000', count: 5 }, once)).toEqual(first);
  });
});
