import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock } from '../access-numbers/testing';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { execute } from '../command';
import type { Context } from '../context';
import { createTenant } from '../tenants/create-tenant';
import type { TenantDraftInput } from '../tenants/model';
import { activateTenant } from '../tenants/switch-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { archiveOf, givenFullTenant, givenList } from './archives.testing';
import { importAtOnce } from './import-at-once';
import { givenSpool, purge } from './imports.testing';

/** Imports as the vendor's door does, and says how it came out. */
async function bringIn(context: Context, spool: ReturnType<typeof givenSpool>, archive: Buffer) {
  const id = randomUUID();
  await spool.put(id, archive);
  return importAtOnce(context, { id, fileName: 'moved.zip', bytes: archive.length }, spool.deps);
}

onBothEngines('A tenant that goes out of', (source) => {
  onBothEngines('and into', (target) => {
    const [there, back] = [givenSpool(target), givenSpool(source)];
    const from = () => source.as('provider-administrator');
    const to = () => target.as('provider-administrator');

    beforeAll(async () => {
      const systems = await source.storage.read.telephonySystems.list();
      if (systems.length === 0) await givenSystem(from());
      await givenSystem(to());
    });

    it('gives the same bytes there, and once it is back', async () => {
      const name = `Greene ${randomUUID()}`;
      const { id } = await givenFullTenant(from(), draftOf(name, { customerNumber: 7 }));
      await execute(from(), activateTenant, { id });
      const archive = await archiveOf(from(), id);
      expect(await bringIn(to(), there, archive)).toMatchObject({ state: 'applied', tenantId: id });
      const moved = await archiveOf(to(), id);
      expect(moved.equals(archive)).toBe(true);
      await purge(from(), id);
      await bringIn(from(), back, moved);
      expect((await archiveOf(from(), id)).equals(archive)).toBe(true);
      expect(await source.storage.read.tenants.find(id)).toMatchObject({ name, status: 'active' });
      await purge(from(), id);
      for (const table of ['access_number_blocks', 'access_number_counts', 'number_decades'])
        await source.raw(`delete from ${table}`);
    });
  });
});

onBothEngines('Whatever a tenant holds', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');
  beforeAll(async () => {
    await givenSystem(admin());
  });

  const word = fc.oneof(
    fc.constantFrom('', '9007199254740993', 'A\u030angstro\u0308m', 'Ångström', '👩‍👩‍👧', '0', 'true', '"\\'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  /** As the product takes it: without what a line of text may not have. */
  const line = word.map((text) =>
    text
      .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .trim()
      .slice(0, 40),
  );
  const optional = fc.option(line, { nil: null });
  const content = fc.record({
    company: optional,
    contact: fc.record({ firstName: optional, lastName: optional }),
    address: fc.record({ street: optional, city: optional }),
    locale: fc.record({ timeZone: fc.constantFrom(null, 'Europe/Stockholm') }),
    billing: fc.record({
      discount: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null }),
      nextBillingDate: fc.constantFrom(null, '2026-12-31'),
    }),
    capacity: fc.record({ documentSpace: fc.option(fc.nat(1_000_000_000), { nil: null }) }),
    endpoints: fc.array(fc.constant({ name: 'Web', url: 'https://greene.example/a?b=c' }), { maxLength: 2 }),
  });
  const value = word.map((text) => text.toWellFormed().replaceAll('\0', ''));
  const records = fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.record({
      columns: fc.constant(Array.from({ length: columns }, (_, at) => `column ${at + 1}`)),
      records: fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { maxLength: 30 }),
    }),
  );

  it('comes back as it was', { timeout: 120_000 }, async () => {
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(content, fc.array(records, { maxLength: 2 }), async (draft, lists) => {
        turn += 1;
        const name = `Tenant ${turn}`;
        const telephony = draftOf(name, { customerNumber: turn }).telephony;
        const { id } = await execute(admin(), createTenant, {
          ...draft,
          name,
          telephony: turn % 2 === 0 ? telephony : null,
        } as TenantDraftInput);
        for (const [at, list] of lists.entries())
          await givenList(admin(), { tenantId: id, name: `List ${at}`, ...list });
        const email = `ann.${turn}@greene.example`;
        await execute(admin(), createTenantPerson, { tenantId: id, name: 'Ann “Å” Lee', email });
        await givenBlock(admin(), `0046${700_000 + 100 * turn}`, turn % 3 === 0 ? 1 : 10, { tenantId: id });
        const archive = await archiveOf(admin(), id);
        await purge(admin(), id);
        await bringIn(admin(), spool, archive);
        expect((await archiveOf(admin(), id)).equals(archive)).toBe(true);
        await purge(admin(), id);
      }),
      { numRuns: 12 },
    );
  });

  describe('of a hundred thousand records', () => {
    it('comes back as it was', { timeout: 60_000 }, async () => {
      const { id } = await execute(admin(), createTenant, { name: 'Many' });
      const records = Array.from({ length: 100_000 }, (_, at) => [
        `+46 70 ${at}`,
        'Ann',
        `n\u0308 ${at % 7}`,
      ]);
      await givenList(admin(), { tenantId: id, records });
      const archive = await archiveOf(admin(), id);
      await purge(admin(), id);
      await bringIn(admin(), spool, archive);
      expect((await archiveOf(admin(), id)).equals(archive)).toBe(true);
    });
  });
});
