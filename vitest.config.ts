import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } };
const every = { setupFiles: ['./vitest.setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Here and not with each project: one PostgreSQL for all of them.
    globalSetup: ['./db/test-engines.ts'],
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        resolve,
        // What has no state of its own is loaded once for all files: a third less work.
        test: { ...every, name: 'product', include: ['{lib,db}/**/*.test.ts'], isolate: false },
      },
      {
        resolve,
        test: {
          ...every,
          name: 'doors',
          include: ['{app,components}/**/*.test.{ts,tsx}', 'bin/**/*.test.mjs'],
        },
      },
    ],
  },
});
