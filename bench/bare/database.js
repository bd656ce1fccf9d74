import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { tenantReader } from './tenant-reader';

const limit = 50;
let opened;

/** The product's own statements, as they were recorded from it (bench/record-statements.ts), prepared once. */
function open() {
  const database = new Database(process.env.BARE_DATABASE, { readonly: true });
  database.pragma('cache_size = -32000');
  const { places, rows, subscribers } = JSON.parse(readFileSync(process.env.BARE_STATEMENTS, 'utf8'));
  return {
    places: database.prepare(places),
    rows: database.prepare(rows).raw(),
    subscribers: database.prepare(subscribers),
    toTenant: tenantReader(database.prepare(rows).columns()),
  };
}

export function readTenants(ids) {
  opened ??= open();
  const list = JSON.stringify(ids);
  const subscribers = opened.subscribers.all(list);
  const tenants = new Map(
    opened.rows.all(list).map((row) => {
      const tenant = opened.toTenant(row, subscribers);
      return [tenant.id, tenant];
    }),
  );
  return ids.map((id) => tenants.get(id));
}

export function readFirstPage() {
  opened ??= open();
  const places = opened.places.all(1, '', '');
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const next =
    places.length > limit
      ? Buffer.from(JSON.stringify(['tenants by sortKey', last.sort_key, last.id])).toString('base64url')
      : null;
  return { items: readTenants(page.map((place) => place.id)), next, previous: null };
}
