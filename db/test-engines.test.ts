import pg from 'pg';
import { expect, inject, test } from 'vitest';

test('the tests have a real PostgreSQL in which they may make databases', async () => {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int >= 140000 as recent, rolcreatedb or rolsuper as makes from pg_roles where rolname = current_user",
  );
  await client.end();
  expect(rows).toEqual([{ recent: true, makes: true }]);
});
