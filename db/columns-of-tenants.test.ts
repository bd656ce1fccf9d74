import { randomUUID } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { execute } from '@/lib/command';
import { createTenant } from '@/lib/tenants/create-tenant';
import { activateTenant } from '@/lib/tenants/switch-tenant';
import { draftOf, givenSystem } from '@/lib/tenants/testing';
import { archiveOf, givenFullTenant } from '@/lib/transfer/archives.testing';
import { tenantColumns } from '@/lib/transfer/columns';
import { importAtOnce } from '@/lib/transfer/import-at-once';
import { givenSpool, purge } from '@/lib/transfer/imports.testing';
import * as tables from './tables-sqlite';
import { onBothEngines } from './testing';

/** A table is a tenant's when it names one, or belongs to a table that is. */
function findOwnedTables(): SQLiteTable[] {
  const all = Object.values(tables) as unknown as SQLiteTable[];
  const owned = new Set<string>(['tenants']);
  for (let known = 0; known !== owned.size; ) {
    known = owned.size;
    for (const table of all) {
      const { columns, foreignKeys } = getTableConfig(table);
      const names = columns.some(({ name }) => /(^|_)tenant_id$/.test(name));
      const belongs = foreignKeys.some((key) => owned.has(getTableName(key.reference().foreignTable)));
      if (names || belongs) owned.add(getTableName(table));
    }
  }
  return all.filter((table) => owned.has(getTableName(table)));
}

describe('Every column of what belongs to a tenant', () => {
  it.each(findOwnedTables().map((table) => ({ name: getTableName(table), table })))(
    'is carried or left behind for a reason: $name',
    ({ name, table }) => {
      const columns = getTableConfig(table).columns.map((column) => column.name);
      expect(Object.keys(tenantColumns[name] ?? {}).sort()).toEqual(columns.sort());
    },
  );

  it('is of a table that is there', () => {
    expect(Object.keys(tenantColumns).sort()).toEqual(findOwnedTables().map(getTableName).sort());
  });
});

/** How the rows of a tenant are found, in an order that does not change. */
const rowsOf = (id: string): Record<string, string> => ({
  tenants: `where id = '${id}'`,
  telephony_profiles: `where tenant_id = '${id}'`,
  subscribers: `where tenant_id = '${id}' order by position`,
  number_ranges: `where tenant_id = '${id}' order by length, first`,
  people: `where tenant_id = '${id}' order by id`,
  access_number_blocks: `where tenant_id = '${id}' order by length, first`,
  calling_lists: `where tenant_id = '${id}' order by id`,
});

onBothEngines('Each column that an archive carries', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');

  const read = async (id: string) => {
    const found: Record<string, Record<string, unknown>[]> = {};
    for (const [table, where] of Object.entries(rowsOf(id)))
      found[table] = await world.rows(`select * from ${table} ${where}`);
    return found;
  };

  it('is filled, and comes back with the value that it had', async () => {
    await givenSystem(admin());
    const partner = await execute(admin(), createTenant, { name: 'Partner' });
    await world.raw(`update tenants set is_partner = true where id = '${partner.id}'`);
    const { id } = await givenFullTenant(admin(), everything('Greene Services'));
    await execute(admin(), activateTenant, { id });
    await world.raw(`update tenants set partner_id = '${partner.id}', is_partner = true where id = '${id}'`);
    await world.raw(`update people set disabled_at = '2026-01-04T08:00:00.000Z' where tenant_id = '${id}'`);
    await world.raw(
      `update people set login_id = 'ann.lee', login_key = 'ann.lee' where tenant_id = '${id}'`,
    );
    const before = await read(id);
    const archive = await archiveOf(admin(), id);
    await world.raw(`update tenants set is_partner = false where id = '${id}'`);
    await purge(admin(), id);
    const imported = randomUUID();
    await spool.put(imported, archive);
    await importAtOnce(admin(), { id: imported, fileName: 'greene.zip' }, spool.deps);
    const after = await read(id);
    for (const [table, rows] of Object.entries(before)) {
      const columns = Object.entries(tenantColumns[table] ?? {}).flatMap(([name, fate]) =>
        'at' in fate ? [name] : [],
      );
      const empty = columns.filter((name) => rows.every((row) => isNothing(row[name])));
      expect({ table, empty }).toEqual({ table, empty: [] });
      const only = (row: Record<string, unknown>) =>
        Object.fromEntries(columns.map((name) => [name, row[name]]));
      expect({ table, rows: after[table]?.map(only) }).toEqual({ table, rows: rows.map(only) });
    }
    expect((await archiveOf(admin(), id)).equals(archive)).toBe(true);
  });
});

/** What a row would hold if nobody had thought of the column. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false || value === '[]';
}

function everything(name: string) {
  return {
    ...draftOf(name, {
      customerNumber: 77,
      customerName: 'Greene',
      acronym: 'GRN',
      domainOwner: true,
      restrictTerminalRegistrationFromForeignIPDomains: true,
      enableShortUserIdFormat: true,
      allowDirectCallsBetweenCustomers: true,
      exceptionForDialingNumbers: '112,90000',
      financeId: 'F-7',
      directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 1, extraDigits: '9' }],
      commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '50-59' }],
      subscribers: [
        {
          numberRange: 2,
          featurelevel: 'STANDARD',
          dialingPrivileges: 'National',
          endUserDeviceType: 'BluStar Client',
        },
        {
          numberRange: 1,
          featurelevel: 'BASIC',
          dialingPrivileges: 'Internal',
          endUserDeviceType: 'Mitel 6863i',
        },
      ],
    }),
    contact: { firstName: 'Ann', lastName: 'Lee', email: 'ann@greene.example', phone: '+46 8 123' },
    address: { street: 'Kungsgatan 1', city: 'Stockholm', state: 'AB', zip: '111 22', country: 'Sweden' },
    locale: { language: 'sv', timeZone: 'Europe/Stockholm', dateFormat: 'yyyy-MM-dd', currencyFormat: 'SEK' },
    billing: {
      paymentType: 'invoice',
      discount: 12.5,
      trialDays: 30,
      licenseBlocks: 4,
      nextBillingDate: '2026-12-31',
      subscriberPlan: 'gold',
      subscriberOption: 'monthly',
      accessoryPlan: 'extra',
      free: true,
    },
    classification: 'A',
    capacity: { numberOfUsers: 10, estimatedNumberOfUsers: 12, documentSpace: 20, dataSpace: 30 },
    endpoints: [{ name: 'Web', url: 'https://greene.example' }],
  } as Parameters<typeof givenFullTenant>[1];
}
