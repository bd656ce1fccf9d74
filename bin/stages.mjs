import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** The checks that need neither a browser nor a server. */
export const checks = [
  { name: 'types', command: ['npm', 'run', '--silent', 'check:types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'check:lint'] },
  { name: 'imports', command: ['npm', 'run', '--silent', 'check:imports'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'check:format'] },
];

/** Runs stages, at most two at a time, and prints a line for each. Resolves to their results, in any order. */
export async function runTwoAtATime(stages) {
  const waiting = [...stages];
  const results = [];
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) results.push(await runStage(stage));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/**
 * Runs one stage. `count` reads what it did from where it left its report: `{passed, failed}`; without one, the
 * stage itself is what passes or fails. What it printed is shown only when it failed.
 */
export async function runStage({ name, command: [program, ...args], env = {}, count }) {
  const began = Date.now();
  const { status, output } = await run(program, args, env);
  const counted = count?.() ?? { passed: 0, failed: 0 };
  // A stage that stopped before or after its tests failed as a whole.
  const wholeFailed = status !== 0 && counted.failed === 0;
  const passed = counted.passed + (count || wholeFailed ? 0 : 1);
  const failed = counted.failed + (wholeFailed ? 1 : 0);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}, ${seconds} s${count ? `: ${passed} passed, ${failed} failed` : ''}`,
  );
  if (failed > 0) console.log(output.trim().replaceAll(/^/gm, '    '));
  return { name, passed, failed };
}

/** Prints the last line, which other programs read, and sets the exit status. */
export function conclude(results) {
  const sum = (member) => results.reduce((total, result) => total + result[member], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

function run(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

export function tool(name) {
  return join(root, 'node_modules/.bin', name);
}
