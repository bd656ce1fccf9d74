import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { updateTenant } from '../tenants/update-tenant';
import { findBreak, firstHash, hashEntry } from './chain';
import { listActors } from './list-actors';
import { listEntries, verifyChain } from './list-entries';
import type { AuditEntry } from './model';

const members = [
  'sequence',
  'id',
  'at',
  'actorId',
  'actorName',
  'door',
  'ip',
  'requestId',
  'action',
  'entity',
  'entityId',
  'entityLabel',
  'tenantId',
  'reason',
  'before',
  'after',
  'previousHash',
  'hash',
] as const satisfies (keyof AuditEntry)[];

onBothEngines('the audit log', (world) => {
  let entries: AuditEntry[];
  const admin = () => world.as('provider-administrator');
  const all = () => world.storage.read.audit.listFrom(0, 1000);

  beforeAll(async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Greene Services' }, { reason: 'Ticket 7' });
    await execute(admin(), updateTenant, { id, changes: { company: 'Åäö & Söhne', endpoints: [] } });
    await execute(admin(), updateTenant, { id, changes: { billing: { discount: 12.5 } } });
    await execute(admin(), deleteTenant, { id });
    entries = await all();
  });

  it('has one entry for each change, in the transaction of the change', async () => {
    expect(entries.map(({ action }) => action)).toEqual([
      'tenant.create',
      'tenant.update',
      'tenant.update',
      'tenant.delete',
    ]);
    expect(await ask(admin(), verifyChain, {})).toEqual({ intact: true, entries: 4 });
    await expect(
      world.storage.transact(async (stores) => {
        await stores.audit.append({ ...(entries[3] as AuditEntry), sequence: 5, id: 'never' });
        throw new Error('cut off');
      }),
    ).rejects.toThrow('cut off');
    expect(await all()).toEqual(entries);
  });

  it('breaks at the entry of which any byte is changed', () => {
    expect(findBreak(entries, firstHash)).toBeUndefined();
    for (const [at, entry] of entries.entries()) {
      for (const member of members) {
        const text = JSON.stringify(entry[member]);
        for (let place = 0; place < text.length; place += 1) {
          const changed = withByteChanged(text, place);
          if (changed === undefined) continue;
          const forged = entries.with(at, { ...entry, [member]: changed });
          expect(findBreak(forged, firstHash)?.id, `${member} ${place}`).toBe(forged[at]?.id);
        }
      }
    }
  });

  it('breaks when an entry is taken out, moved or put in, even with a hash of its own', () => {
    const [first, second, third, fourth] = entries as [AuditEntry, AuditEntry, AuditEntry, AuditEntry];
    expect(findBreak([first, third, fourth], firstHash)).toBe(third);
    expect(findBreak([second, first], firstHash)).toBe(second);
    const own = { ...second, reason: 'forged' };
    const forged = { ...own, hash: hashEntry(own) };
    expect(findBreak([first, forged, third], firstHash)).toBe(third);
  });

  it('refuses every change and removal in the database itself', async () => {
    await expect(world.raw("update audit_entries set reason = 'forged'")).rejects.toThrow(/never change/);
    await expect(world.raw('update audit_entries set hash = hash')).rejects.toThrow(/never change/);
    await expect(world.raw('delete from audit_entries')).rejects.toThrow(/never|deleted/);
    expect(await all()).toEqual(entries);
  });

  it('is read in both directions, by who, what, where and when', async () => {
    const page = (input: object) => ask(admin(), listEntries, { limit: 2, count: true, ...input });
    const newest = await page({});
    expect(newest).toMatchObject({ total: 4, newer: 0, previous: null, next: '3' });
    const oldest = await page({ after: newest.next });
    expect(oldest).toMatchObject({ newer: 2, next: null, previous: '2' });
    expect((await page({ before: oldest.previous })).items).toEqual(newest.items);
    const count = async (input: object) => (await page(input)).total;
    expect(await count({ action: 'tenant.update' })).toBe(2);
    expect(await count({ action: 'tenant.' })).toBe(4);
    expect(await count({ action: 'session.' })).toBe(0);
    expect(await count({ actor: 'id-of-provider-administrator', door: 'console' })).toBe(4);
    expect(await count({ door: 'json' })).toBe(0);
    expect(await count({ since: '2026-01-05', until: '2026-01-06' })).toBe(4);
    expect(await count({ since: '2026-01-06' })).toBe(0);
    expect(await count({ entity: 'person' })).toBe(0);
    expect(await ask(admin(), listActors, {})).toEqual([
      { id: 'system', name: 'Tenantry' },
      { id: 'anonymous', name: 'Not signed in' },
    ]);
  });

  it('checks ten thousand entries in less than a second', { timeout: 120_000 }, async () => {
    await world.storage.transact(async (stores) => {
      // Of no tenant: whose log an entry is in is another test's, and costs two reads for each.
      let last: AuditEntry = { ...(entries.at(-1) as AuditEntry), tenantId: null };
      for (let sequence = last.sequence + 1; sequence <= 10_000; sequence += 1) {
        const next = { ...last, sequence, id: `entry-${sequence}`, previousHash: last.hash };
        last = { ...next, hash: hashEntry(next) };
        await stores.audit.append(last);
      }
    });
    const before = process.cpuUsage();
    expect(await ask(admin(), verifyChain, {})).toEqual({ intact: true, entries: 10_000 });
    const { user, system } = process.cpuUsage(before);
    // Time of the processor, because the machine may be busy with other tests at the same moment.
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});

describe('a hash', () => {
  it('tells members apart that would be the same text together', () => {
    const entry = { sequence: 1, actorId: 'ab', actorName: 'c' } as AuditEntry;
    expect(hashEntry(entry)).not.toBe(hashEntry({ ...entry, actorId: 'a', actorName: 'bc' }));
  });
});

/** The JSON value with one character replaced; undefined when that is no JSON any more, or the same value. */
function withByteChanged(text: string, place: number): unknown {
  const other = text[place] === '7' ? '8' : '7';
  try {
    const changed: unknown = JSON.parse(text.slice(0, place) + other + text.slice(place + 1));
    return JSON.stringify(changed) === text ? undefined : changed;
  } catch {
    return undefined;
  }
}
