import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const isRoot = process.getuid?.() === 0;

/** Without these, a browser in a closed network tries to reach its maker at every start. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/fixtures/prepare.ts',
  // Each worker runs a server and a browser of its own.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A machine that stands still for a minute is no defect of the product; the report names what needed a second attempt.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // Drawing a trace of everything costs a quarter of the run; what fails in CI is tried again, and then drawn.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // As root Chromium refuses its sandbox; anybody else keeps it.
      args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
  projects: [
    { name: 'sqlite', metadata: { engine: 'sqlite' } },
    { name: 'postgres', grep: /@both/, metadata: { engine: 'postgres' } },
  ],
});
