import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL superuser's URL. Every test file makes a database of its own in it. */
    postgresUrl: string;
  }
}

/** Gives the tests a real PostgreSQL: started once per run, stopped and deleted afterwards. */
export default async function startEngines(project: TestProject): Promise<() => Promise<void>> {
  const program = fileURLToPath(new URL('../bin/test-postgres.mjs', import.meta.url));
  const postgres = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  project.provide('postgresUrl', await firstLine(postgres));
  return async () => {
    postgres.stdin.end();
    if (postgres.exitCode === null) await once(postgres, 'exit');
  };
}

async function firstLine(program: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<string> {
  for await (const line of createInterface({ input: program.stdout })) return line;
  throw new Error('The tests have no PostgreSQL; the line above says why.');
}
