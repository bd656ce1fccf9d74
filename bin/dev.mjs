#!/usr/bin/env node
/** `npm run dev -- -p 3000`: Next's own development server, whose pages know the address that was asked for. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const addPath = new URL('./dev-path.mjs', import.meta.url).href;
const options = [process.env.NODE_OPTIONS, `--import=${addPath}`].filter(Boolean).join(' ');

const child = spawn(process.execPath, [next, 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: options },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
