import { expect, it } from 'vitest';
import { onBothEngines } from './testing';

onBothEngines('a database of a newer product', (world) => {
  it('is left alone, with a sentence that says what to do', async () => {
    const raise =
      world.engine === 'sqlite'
        ? 'pragma user_version = 999'
        : "insert into drizzle.__drizzle_migrations (hash, created_at) select 'newer', 9999999999999 from generate_series(1, 995)";
    await world.raw(raise);
    await expect(world.openAnother()).rejects.toMatchObject({ name: 'NewerDatabase' });
  });
});
