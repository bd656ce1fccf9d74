#!/usr/bin/env node
/** `npm test`: every check and every test. Ends with `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { refuseOldNode } from './node-version.mjs';
import { installIfNeeded, root } from './prepare.mjs';
import { checks, conclude, runStage, runTwoAtATime, tool } from './stages.mjs';

refuseOldNode();
installIfNeeded();
const reports = mkdtempSync(join(tmpdir(), 'tenantry-reports-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const results = await runTwoAtATime(checks);
results.push(
  await runStage({
    name: 'unit tests, both engines',
    command: [tool('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => countVitest(readReport(unitReport)),
  }),
  await runStage({ name: 'build', command: [process.execPath, join(root, 'bin/build.mjs')] }),
  await runStage({
    name: 'killed, cut and filled servers',
    command: [
      process.execPath,
      join(root, 'bin/bad-days.mjs'),
      '--rounds=5',
      '--records=30000',
      '--only=cut,disk,kill-import,kill-export',
    ],
  }),
  await runStage({
    name: 'browser tests',
    command: [tool('playwright'), 'test', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport, CHROMIUM_PATH: findChromium() ?? '' },
    count: () => countPlaywright(readReport(browserReport)),
  }),
);
rmSync(reports, { recursive: true, force: true });
conclude(results);

/** What a tool that died early never wrote counts as nothing; its exit status then counts as a failure. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

function countVitest({ numPassedTests = 0, numFailedTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

/** A test that needed a second attempt (only where CI is set) has passed; Playwright's report names it as flaky. */
function countPlaywright({ stats = {} }) {
  const { expected = 0, unexpected = 0, flaky = 0 } = stats;
  return { passed: expected + flaky, failed: unexpected };
}
